import { createStore, useStore } from 'zustand';

type Person = { id: string; name: string };
type FollowingState = { followed: Person | null; follow(person: Person): void; stop(): void };

/** Whom this page follows: their pointer and the tasks they open lead it. */
const following = createStore<FollowingState>((set) => ({
  followed: null,
  follow: (followed) => set({ followed }),
  stop: () => set({ followed: null }),
}));

export function useFollowing(): FollowingState {
  return useStore(following);
}
