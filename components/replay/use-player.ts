'use client';

import { useEffect, useState } from 'react';

export const speeds = [1, 2, 4, 8] as const;
export type Speed = (typeof speeds)[number];

/** Long enough to see what a step changed. */
const stepMs = 1_000;

export type Player = {
  /** How many steps are taken. */
  position: number;
  length: number;
  isPlaying: boolean;
  speed: Speed;
  /** Goes to a place, and stops there. */
  seek: (position: number) => void;
  togglePlaying: () => void;
  setSpeed: (speed: Speed) => void;
};

/** Steps through something of so many steps; it stops by itself at the end. */
export function usePlayer(length: number): Player {
  const [position, setPosition] = useState(0);
  const [wantsToPlay, setWantsToPlay] = useState(false);
  const [speed, setSpeed] = useState<Speed>(1);
  const isPlaying = wantsToPlay && position < length;

  useEffect(() => {
    if (!isPlaying) return;
    const timer = setInterval(() => setPosition((now) => Math.min(now + 1, length)), stepMs / speed);
    return () => clearInterval(timer);
  }, [isPlaying, speed, length]);

  return {
    position,
    length,
    isPlaying,
    speed,
    seek(wanted) {
      setWantsToPlay(false);
      setPosition(Math.min(Math.max(wanted, 0), length));
    },
    togglePlaying() {
      if (!isPlaying && position === length) setPosition(0);
      setWantsToPlay(!isPlaying);
    },
    setSpeed,
  };
}
