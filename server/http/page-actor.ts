import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { AppError } from '../../contract/errors';
import type { Actor } from '../identity/actor';
import { authenticate } from '../identity/authenticate';

/** Who looks at this page; sends those who are not signed in to do so, and back here afterwards. */
export async function requirePageActor(returnTo: string): Promise<Actor> {
  await cookies();
  try {
    return await authenticate({ cookieHeader: (await headers()).get('cookie') });
  } catch (error) {
    if (!(error instanceof AppError) || error.status !== 401) throw error;
    redirect(`/sign-in?callbackUrl=${encodeURIComponent(returnTo)}`);
  }
}

/** Reads for a page: what may not be seen is a page that does not exist. */
export async function orNotFound<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof AppError && ['not_found', 'invalid_id'].includes(error.code)) notFound();
    throw error;
  }
}
