import { describe, expect, it } from 'vitest';
import { afterQuietHours, mailedAt, type Schedule } from './schedule-times';

const each: Schedule = {
  timeZone: 'Europe/Berlin',
  quietHours: { from: '22:00', to: '07:00' },
  emailDelivery: 'each',
  digestHour: 8,
};
const daily: Schedule = { ...each, quietHours: null, emailDelivery: 'daily' };

const moment = (text: string) => new Date(`${text}Z`);
const quietUntil = (schedule: Partial<Schedule>, text: string) =>
  afterQuietHours({ ...each, ...schedule }, moment(text))
    .toISOString()
    .slice(0, 16);
const mailed = (schedule: Partial<Schedule>, text: string) =>
  mailedAt({ ...daily, ...schedule }, moment(text))
    .toISOString()
    .slice(0, 16);

describe('quiet hours', () => {
  it('hold until their end, from their first minute to before their last', () => {
    expect(quietUntil({}, '2030-01-10T20:59')).toBe('2030-01-10T20:59');
    expect(quietUntil({}, '2030-01-10T21:00')).toBe('2030-01-11T06:00');
    expect(quietUntil({}, '2030-01-11T05:59')).toBe('2030-01-11T06:00');
    expect(quietUntil({}, '2030-01-11T06:00')).toBe('2030-01-11T06:00');
    const noon = { quietHours: { from: '12:00', to: '13:00' } };
    expect(quietUntil(noon, '2030-01-10T11:30')).toBe('2030-01-10T12:00');
    expect(quietUntil(noon, '2030-01-10T12:30')).toBe('2030-01-10T12:30');
  });

  it('are shorter in the night in which clocks are put forward, and longer when they are put back', () => {
    expect(quietUntil({}, '2030-03-30T21:00')).toBe('2030-03-31T05:00');
    expect(quietUntil({}, '2030-10-26T20:00')).toBe('2030-10-27T06:00');
    const there = { timeZone: 'America/New_York' };
    expect(quietUntil(there, '2030-03-10T03:00')).toBe('2030-03-10T11:00');
    expect(quietUntil(there, '2030-11-03T02:00')).toBe('2030-11-03T12:00');
  });

  it('that end in the hour that is left out end with it, and those inside it are none', () => {
    const late = { quietHours: { from: '23:00', to: '02:30' } };
    expect(quietUntil(late, '2030-03-31T00:59')).toBe('2030-03-31T01:00');
    expect(quietUntil(late, '2030-03-31T01:00')).toBe('2030-03-31T01:00');
    const inside = { quietHours: { from: '02:10', to: '02:50' } };
    expect(quietUntil(inside, '2030-03-31T00:59')).toBe('2030-03-31T00:59');
    expect(quietUntil(inside, '2030-03-31T01:00')).toBe('2030-03-31T01:00');
  });

  it('that end in the hour that comes twice end the first time, and begin the first time', () => {
    const late = { quietHours: { from: '23:00', to: '02:30' } };
    expect(quietUntil(late, '2030-10-27T00:29')).toBe('2030-10-27T00:30');
    // 02:15 and 02:31, the second time.
    for (const later of ['2030-10-27T01:15', '2030-10-27T01:31']) expect(quietUntil(late, later)).toBe(later);
    const early = { quietHours: { from: '02:30', to: '06:00' } };
    expect(quietUntil(early, '2030-10-27T01:15')).toBe('2030-10-27T05:00');
  });
});

describe('a digest', () => {
  it('is due once a day at its hour, whatever the clocks do', () => {
    expect(mailed({}, '2030-01-10T06:59')).toBe('2030-01-10T07:00');
    expect(mailed({}, '2030-01-10T07:00')).toBe('2030-01-11T07:00');
    expect(mailed({}, '2030-03-30T12:00')).toBe('2030-03-31T06:00');
    expect(mailed({ digestHour: 2 }, '2030-10-26T12:00')).toBe('2030-10-27T00:00');
    expect(mailed({ digestHour: 2 }, '2030-10-27T00:30')).toBe('2030-10-28T01:00');
    expect(mailed({ digestHour: 2, timeZone: 'America/New_York' }, '2030-03-09T12:00')).toBe(
      '2030-03-10T07:00',
    );
  });

  it('waits for the end of quiet hours, where its hour lies in them', () => {
    const quietHours = { from: '22:00', to: '09:30' };
    expect(mailed({ quietHours }, '2030-01-10T12:00')).toBe('2030-01-11T08:30');
  });
});
