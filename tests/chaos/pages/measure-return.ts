import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { callEndpoint } from '../../support/api-client';
import { boardInDatabase, boardOnScreen, isSamePicture } from './board-picture';
import type { Scene } from './page-row';
import { falselyLiveMs, lastColumn, readSaid } from './said';

const settlesWithinMs = 15_000;
const giveUpAfterMs = 15_000;
/** G4, with whatever the page has to load before. */
const rightWithinMs = 5_000;
/** A frame or two: what was painted before a sleep stands until the page itself runs again. */
const falselyLiveWithinMs = 250;

/**
 * Lets everybody stop, brings the page back, and measures how long it takes until it shows what the database
 * holds; meanwhile it must not say that it is live.
 */
export async function measureReturn(scene: Scene, comeBack: () => Promise<Page> | Page): Promise<void> {
  const { topology, hand, measure } = scene;
  await stopWork(scene);
  const { projectId } = hand.project;
  const { status } = await callEndpoint(
    topology.pages.running,
    'createColumn',
    { projectId, name: lastColumn },
    { as: hand.person },
  );
  if (status !== 201) throw new Error(`The last column was answered with ${status}`);
  const backAtMs = Date.now();
  const page = await comeBack();
  await measureScreen(scene, page, backAtMs);
  measure('falsely live ms', falselyLiveMs(await readSaid(page), backAtMs), falselyLiveWithinMs);
}

/** Waits until the page shows what the database holds; nobody may be at work. */
export async function measureScreen(
  { hand, history, measure }: Scene,
  page: Page,
  sinceMs = Date.now(),
): Promise<void> {
  const held = await boardInDatabase(hand);
  let shown = await boardOnScreen(page);
  while (!isSamePicture(shown, held) && Date.now() - sinceMs < giveUpAfterMs) {
    await delay(20);
    shown = await boardOnScreen(page);
  }
  measure('screen right after ms', Date.now() - sinceMs, rightWithinMs);
  history.record({ kind: 'picture', client: hand.name, shown, held });
}

/** Everybody stops, and what they did is settled. */
export async function stopWork({ load, crew }: Scene): Promise<void> {
  load.stop();
  const deadlineMs = performance.now() + settlesWithinMs;
  const isAtWork = () =>
    crew.hands.some(({ client }) => client.outbox.all.some(({ status }) => status !== 'refused'));
  while (isAtWork()) {
    if (performance.now() > deadlineMs) throw new Error('Not everything was settled');
    await delay(20);
  }
}
