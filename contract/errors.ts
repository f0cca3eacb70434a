/** Every way in which a request can be refused, the same for HTTP and socket, with its HTTP status. */
export const errorStatus = {
  unauthenticated: 401,
  session_revoked: 401,
  second_step_required: 401,
  forbidden: 403,
  origin_not_allowed: 403,
  not_found: 404,
  method_not_allowed: 405,
  validation: 400,
  unknown_field: 400,
  invalid_id: 400,
  idempotency_key_invalid: 400,
  request_timeout: 408,
  conflict: 409,
  snapshot_required: 409,
  gone: 410,
  too_large: 413,
  unsupported_media_type: 415,
  idempotency_key_reused: 422,
  rule_last_owner: 422,
  rule_last_admin: 422,
  rule_name_taken: 422,
  rule_email_taken: 422,
  rule_key_taken: 422,
  rule_not_in_project: 422,
  rule_already_member: 422,
  rule_last_column: 422,
  rule_date_order: 422,
  rule_limit_reached: 422,
  rule_position_taken: 422,
  rate_limited: 429,
  too_many_sessions: 429,
  unknown_event: 404,
  busy: 503,
  unavailable: 503,
  internal: 500,
} as const;

export type ErrorCode = keyof typeof errorStatus;

export type FieldError = { path: string; message: string };

/** One field on which a stale write and the current state disagree; both values are kept for the person. */
export type FieldConflict = { path: string; mine: unknown; theirs: unknown };

export type ErrorDetails = {
  fields?: FieldError[];
  retryAfterMs?: number;
  /** Further members of the answer that belong to one code, such as `conflicts` and the current `task`. */
  extras?: Record<string, unknown>;
};

/** The error of an acknowledgement; over HTTP the same members stand in a problem document. */
export type WireError = {
  code: ErrorCode;
  message: string;
  fields?: FieldError[];
  retryAfterMs?: number;
  [extra: string]: unknown;
};

/** The one error class: whatever is thrown on purpose is one of these. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return errorStatus[this.code];
  }

  toWire(): WireError {
    const { fields, retryAfterMs, extras } = this.details;
    return {
      ...extras,
      code: this.code,
      message: this.message,
      ...(fields && { fields }),
      ...(retryAfterMs !== undefined && { retryAfterMs }),
    };
  }

  static fromWire(error: WireError): AppError {
    const { code, message, fields, retryAfterMs, ...extras } = error;
    return new AppError(code, message, {
      ...(fields && { fields }),
      ...(retryAfterMs !== undefined && { retryAfterMs }),
      ...(Object.keys(extras).length > 0 && { extras }),
    });
  }
}

const retryable: ReadonlySet<ErrorCode> = new Set([
  'unavailable',
  'busy',
  'internal',
  'rate_limited',
  'request_timeout',
]);

/**
 * Whether the outcome of a refused request is unknown rather than settled: the same request may be
 * sent again under the same id.
 */
export function isRetryable(code: ErrorCode): boolean {
  return retryable.has(code);
}
