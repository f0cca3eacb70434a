/** Every bound that both sides must agree on. Lengths are in UTF-16 code units. */
export const limits = {
  nameLength: 80,
  projectNameLength: 80,
  projectKeyLength: 6,
  projectDescriptionLength: 2_000,
  columnNameLength: 60,
  labelNameLength: 40,
  titleLength: 200,
  descriptionLength: 20_000,
  commentLength: 10_000,
  messageLength: 4_000,
  searchLength: 10_240,
  emailLength: 254,
  passwordMinLength: 10,
  passwordMaxLength: 200,
  tokenNameLength: 80,
  wipLimitMax: 999,
  estimateMax: 999,
  assigneesPerTask: 20,
  labelsPerTask: 20,
  attachmentsPerTask: 50,
  attachmentsPerMessage: 10,
  fileNameLength: 200,
  columnsPerProject: 50,
  labelsPerProject: 200,
  membersPerProject: 500,
  tokensPerUser: 50,
  pushDevicesPerUser: 20,
  othersInConversation: 12,
  /** Different emoji on one message. */
  emojiPerMessage: 20,
  /** Different people whom one text calls; further mentions are only names. */
  mentionsPerText: 50,
  bannerLength: 300,
  drainSecondsMax: 600,
  mutationIdLength: 128,
  /** Entries of an inbox that one request names, or one event carries. */
  notificationsAtOnce: 500,
  /** Most events that one recovery answer carries; further behind means a snapshot. */
  replayEvents: 500,
  /** Devices that the presence panel shows at once; a search finds the others. */
  presenceDevices: 200,
  searchResults: 20,
  pageSize: 50,
  pageSizeMax: 200,
  frameBytes: 64 * 1024,
  bodyBytes: 256 * 1024,
  /** Every acknowledgement ends in data or a typed error within this time. */
  ackDeadlineMs: 5_000,
  /** The body of a request must be here by then, so that there is time left for an answer. */
  bodyDeadlineMs: 4_500,
  /** An upload may take this long: 25 MB over a slow line. */
  uploadDeadlineMs: 120_000,
  uploadBodyDeadlineMs: 110_000,
  receiptDays: 7,
} as const;
