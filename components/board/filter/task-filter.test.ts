import { describe, expect, it } from 'vitest';
import { isFiltering, noFilter, readFilter, taskMatcher, writeFilter } from './task-filter';

const task = { title: 'Naïve café menu', key: 'WEB-12', assigneeIds: ['ada', 'ben'], labelIds: ['bug'] };

describe('taskMatcher', () => {
  it.each([
    [{}, true],
    [{ text: '  ' }, true],
    [{ text: 'CAFE naive' }, true],
    [{ text: 'web-12' }, true],
    [{ text: 'cafe tea' }, false],
    [{ assigneeIds: ['ben', 'eva'] }, true],
    [{ assigneeIds: ['eva'] }, false],
    [{ labelIds: ['bug'] }, true],
    [{ labelIds: ['idea'], assigneeIds: ['ada'] }, false],
  ])('with %j shows it: %s', (filter, isShown) => {
    expect(taskMatcher({ ...noFilter, ...filter })(task)).toBe(isShown);
  });
});

describe('the filter in the URL', () => {
  it('reads what it wrote', () => {
    const filter = { text: 'ship & sail', assigneeIds: ['ada', 'ben'], labelIds: ['bug'] };
    expect(readFilter(new URLSearchParams(writeFilter(filter, '')))).toEqual(filter);
  });

  it('leaves the rest of the query alone, and nothing of the last filter', () => {
    expect(writeFilter({ ...noFilter, text: 'new' }, 'view=list&q=old&label=bug')).toBe('view=list&q=new');
  });

  it('is no filter when nothing is in it', () => {
    expect(isFiltering(readFilter(new URLSearchParams('q=%20')))).toBe(false);
    expect(isFiltering(readFilter(new URLSearchParams('label=bug')))).toBe(true);
  });
});
