import { customType, timestamp } from 'drizzle-orm/pg-core';

/** A fractional key. Sorted bytewise: an English collation would put "a" before "Z". */
export const positionKey = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' });

/** A moment, read as a Date, to the millisecond that JavaScript can hold. */
export const moment = () => timestamp({ withTimezone: true, precision: 3 });
