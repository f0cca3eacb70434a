import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { AppError } from '../../contract/errors';
import type { Actor } from '../identity/actor';
import { authenticate } from '../identity/authenticate';

/** Who looks at this page; sends those who are not signed in to do so, and back here afterwards. */
export async function requirePageActor(): Promise<Actor> {
  const actor = await findPageActor();
  if (!actor) redirect(`/sign-in?callbackUrl=${encodeURIComponent(await currentPath())}`);
  return actor;
}

/** The admin who looks at this page; for everybody else it does not exist. */
export async function requirePageAdmin(): Promise<Actor> {
  const actor = await requirePageActor();
  if (actor.role !== 'admin') notFound();
  return actor;
}

/** Who looks at this page, or null for somebody who is not signed in. */
export async function findPageActor(): Promise<Actor | null> {
  try {
    return await authenticate({ cookieHeader: (await headers()).get('cookie') });
  } catch (error) {
    if (error instanceof AppError && error.status === 401) return null;
    throw error;
  }
}

/** Path and query of this page, as the custom server noted them; Next keeps them from layouts. */
async function currentPath(): Promise<string> {
  const url = new URL((await headers()).get('x-lockstep-path') ?? '/', 'http://localhost');
  // Marks a navigation within the app; the browser's address does not have it.
  url.searchParams.delete('_rsc');
  return `${url.pathname}${url.search}`;
}

/** Reads for a page: what may not be seen, and what no address can mean, is a page that does not exist. */
export async function orNotFound<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof AppError && ['not_found', 'invalid_id', 'validation'].includes(error.code))
      notFound();
    throw error;
  }
}
