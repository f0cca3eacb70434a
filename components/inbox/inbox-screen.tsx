'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useInbox } from '@/client/react/use-inbox';
import { LiveConnectionState } from '@/components/live/live-connection-state';
import { Bar } from '@/components/shell/bar';
import { Main } from '@/components/shell/main';
import { EmptyState } from '@/components/ui/empty-state';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { useMediaQuery } from '@/components/ui/use-media-query';
import { focusGroup } from './focus-group';
import { GroupActions } from './group-actions';
import { groupEntries, type InboxGroup } from './group-entries';
import { InboxDetail } from './inbox-detail';
import { inboxFilters, readInboxFilter, setInboxFilter } from './inbox-filters';
import { InboxList } from './inbox-list';
import { InboxRow } from './inbox-row';
import { openGroup, openGroupIdOf } from './inbox-url';
import { useInboxActions } from './use-inbox-actions';
import { useInboxKeys } from './use-inbox-keys';

/** The inbox: what reached the person, by what it is about, and beside it the thing itself. */
export function InboxScreen() {
  const { value: filterName, filter, empty } = readInboxFilter(useSearchParams());
  const list = useInbox(filter);
  const groups = useMemo(() => groupEntries(list.entries ?? []), [list.entries]);
  const openId = openGroupIdOf(usePathname());
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [snoozingId, setSnoozingId] = useState<string | null>(null);
  const actions = useInboxActions();
  const hasTwoPanes = useMediaQuery('(min-width: 768px)');
  const open = useOpenGroup(groups, openId);
  const current =
    groups.find(({ id }) => id === currentId) ?? groups.find(({ id }) => id === openId) ?? groups[0];

  const putAway = (group: InboxGroup, act: (group: InboxGroup) => void) => {
    const index = groups.findIndex(({ id }) => id === group.id);
    const next = groups[index + 1] ?? groups[index - 1];
    flushSync(() => act(group));
    if (openId === group.id) openGroup(hasTwoPanes && next ? next.id : null);
    if (next) focusGroup(next.id);
  };
  useInboxKeys({ groups, current, actions, putAway, onSnooze: setSnoozingId });

  return (
    <>
      <Bar
        title="Inbox"
        filter={
          <div className="overflow-x-auto">
            <SegmentedControl
              label="Which entries"
              options={inboxFilters}
              value={filterName}
              onChange={setInboxFilter}
            />
          </div>
        }
        connection={<LiveConnectionState />}
      />
      <Main layout="canvas">
        <div
          className={`min-h-0 w-full shrink-0 overflow-y-auto border-line tablet:block tablet:w-[clamp(280px,36%,420px)] tablet:border-r ${open ? 'hidden' : ''}`}
        >
          <InboxList
            list={list}
            groups={groups}
            empty={empty}
            row={(group) => (
              <InboxRow
                key={group.id}
                group={group}
                isOpen={group.id === openId}
                onOpen={() => openGroup(group.id)}
                onFocus={() => setCurrentId(group.id)}
                actions={
                  <GroupActions
                    group={group}
                    actions={actions}
                    putAway={putAway}
                    isSnoozing={snoozingId === group.id}
                    onSnoozingChange={(isOpen) => setSnoozingId(isOpen ? group.id : null)}
                  />
                }
              />
            )}
          />
        </div>
        {open ? (
          <InboxDetail
            group={open}
            actions={<GroupActions group={open} actions={actions} putAway={putAway} />}
            onMute={() => void actions.toggleMute(open)}
          />
        ) : (
          <div className="hidden flex-1 place-items-center bg-surface-1 tablet:grid">
            {groups.length > 0 && <EmptyState>Open an entry to see what it is about.</EmptyState>}
          </div>
        )}
      </Main>
    </>
  );
}

/** The open group stays open when it leaves the list by being read, until another one is opened. */
function useOpenGroup(groups: readonly InboxGroup[], openId: string | null): InboxGroup | undefined {
  const found = groups.find(({ id }) => id === openId);
  const [last, setLast] = useState(found);
  if (found && found !== last) setLast(found);
  return found ?? (last?.id === openId ? last : undefined);
}
