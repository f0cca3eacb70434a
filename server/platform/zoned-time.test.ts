import { describe, expect, it } from 'vitest';
import { isKnownTimeZone, nextTimeOfDay } from './zoned-time';

const at = (hours: number, minutes = 0) => hours * 60 + minutes;
const next = (after: string, minutes: number, timeZone: string) =>
  nextTimeOfDay(new Date(after), minutes, timeZone).toISOString();

describe('the next time of day', () => {
  it('is today’s or tomorrow’s by the clock of the zone, and never the moment itself', () => {
    expect(next('2030-01-10T06:59:00Z', at(8), 'Europe/Berlin')).toBe('2030-01-10T07:00:00.000Z');
    expect(next('2030-01-10T07:00:00Z', at(8), 'Europe/Berlin')).toBe('2030-01-11T07:00:00.000Z');
    // Their today is still the ninth.
    expect(next('2030-01-10T03:00:00Z', at(23), 'America/New_York')).toBe('2030-01-10T04:00:00.000Z');
    expect(next('2030-01-10T00:00:00Z', at(6, 30), 'Asia/Kathmandu')).toBe('2030-01-10T00:45:00.000Z');
  });

  it('is an hour earlier by UTC after clocks were put forward, and later after they were put back', () => {
    expect(next('2030-03-30T07:00:00Z', at(8), 'Europe/Berlin')).toBe('2030-03-31T06:00:00.000Z');
    expect(next('2030-10-26T06:00:00Z', at(8), 'Europe/Berlin')).toBe('2030-10-27T07:00:00.000Z');
    expect(next('2030-03-09T13:00:00Z', at(8), 'America/New_York')).toBe('2030-03-10T12:00:00.000Z');
    expect(next('2030-11-02T12:00:00Z', at(8), 'America/New_York')).toBe('2030-11-03T13:00:00.000Z');
  });

  it('is when clocks are put forward, if that is over it', () => {
    // Berlin knows no 02:30 on that day, New York none on its own, and Lord Howe no 02:15.
    expect(next('2030-03-30T20:00:00Z', at(2, 30), 'Europe/Berlin')).toBe('2030-03-31T01:00:00.000Z');
    expect(next('2030-03-10T00:00:00Z', at(2, 30), 'America/New_York')).toBe('2030-03-10T07:00:00.000Z');
    expect(next('2030-10-05T12:00:00Z', at(2, 15), 'Australia/Lord_Howe')).toBe('2030-10-05T15:30:00.000Z');
  });

  it('is the first of two, and after that tomorrow’s', () => {
    const double = ['2030-10-27T00:30:00.000Z', '2030-10-28T01:30:00.000Z'];
    expect(next('2030-10-26T12:00:00Z', at(2, 30), 'Europe/Berlin')).toBe(double[0]);
    expect(next('2030-10-27T00:30:00Z', at(2, 30), 'Europe/Berlin')).toBe(double[1]);
    expect(next('2030-10-27T01:15:00Z', at(2, 30), 'Europe/Berlin')).toBe(double[1]);
    expect(next('2030-11-03T00:00:00Z', at(1, 30), 'America/New_York')).toBe('2030-11-03T05:30:00.000Z');
    expect(next('2030-11-03T06:15:00Z', at(1, 30), 'America/New_York')).toBe('2030-11-04T06:30:00.000Z');
  });

  it('is found where a whole day was left out', () => {
    // Samoa went from the 29th to the 31st.
    expect(next('2011-12-30T09:00:00Z', at(8), 'Pacific/Apia')).toBe('2011-12-30T10:00:00.000Z');
    expect(next('2011-12-30T10:00:00Z', at(8), 'Pacific/Apia')).toBe('2011-12-30T18:00:00.000Z');
  });
});

it('knows which zones there are', () => {
  expect(['UTC', 'Europe/Berlin', 'Moon/Sea', ''].filter(isKnownTimeZone)).toEqual(['UTC', 'Europe/Berlin']);
});
