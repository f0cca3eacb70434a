import { type RefObject, useEffect, useRef } from 'react';
import type { SeenCursor } from '@/client/signals/signal-store';
import { elementOf, pointIn } from './anchor';
import { glide } from './glide';

type Point = { x: number; y: number };

/**
 * Moves the cursors of a layer each frame: towards the point where the anchor is on this screen now, so
 * that they stay on their card while somebody scrolls. Outside of React, for it happens sixty times a
 * second; the loop rests while nobody's cursor is here.
 */
export function useGlidingCursors(
  boardRef: RefObject<HTMLElement | null>,
  layerRef: RefObject<HTMLElement | null>,
  cursors: ReadonlyMap<string, SeenCursor>,
): void {
  const places = useRef(new Map<string, Point>());
  const latest = useRef(cursors);
  const isAnybodyHere = cursors.size > 0;

  useEffect(() => {
    latest.current = cursors;
    for (const userId of places.current.keys()) if (!cursors.has(userId)) places.current.delete(userId);
  }, [cursors]);

  useEffect(() => {
    if (!isAnybodyHere) return;
    const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    let lastMs = performance.now();
    let frame = requestAnimationFrame(function draw(nowMs) {
      const [board, layer] = [boardRef.current, layerRef.current];
      const elapsedMs = isStill ? Number.POSITIVE_INFINITY : nowMs - lastMs;
      if (board && layer) {
        const origin = layer.getBoundingClientRect();
        for (const cursor of latest.current.values()) {
          place(board, layer, origin, cursor, places.current, elapsedMs);
        }
      }
      lastMs = nowMs;
      frame = requestAnimationFrame(draw);
    });
    return () => cancelAnimationFrame(frame);
  }, [isAnybodyHere, boardRef, layerRef]);
}

function place(
  board: HTMLElement,
  layer: HTMLElement,
  origin: DOMRect,
  cursor: SeenCursor,
  places: Map<string, Point>,
  elapsedMs: number,
): void {
  const mark = layer.querySelector<HTMLElement>(`[data-cursor="${CSS.escape(cursor.userId)}"]`);
  const anchor = elementOf(board, cursor.anchor);
  if (!mark) return;
  if (!anchor) {
    mark.style.visibility = 'hidden';
    return;
  }
  const point = pointIn(anchor, cursor.position);
  const target = { x: point.x - origin.left, y: point.y - origin.top };
  const next = glide(places.get(cursor.userId) ?? target, target, elapsedMs);
  places.set(cursor.userId, next);
  mark.style.visibility = 'visible';
  mark.style.transform = `translate(${next.x}px, ${next.y}px)`;
}
