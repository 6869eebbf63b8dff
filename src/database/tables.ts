import type { ColumnType, Generated } from 'kysely';

type Timestamp = ColumnType<Date, Date | string, Date | string>;
/** jsonb: written as a JSON string (`JSON.stringify`), read as data. */
type JsonColumn<T = unknown> = ColumnType<T, string, string>;

export type ChangeTable = {
  id: string;
  number: number;
  kind: string;
  tenant_id: string;
  instance: string;
  lock_key: string;
  status: string;
  /** The whole change as data (`changes/change.ts`); the other columns repeat what is searched for. */
  body: JsonColumn;
  /** Rises with every move: the version a card copy shows. */
  version: number;
  /** When the sweep shall look at it again; null for never. */
  due_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  claimed_by: string | null;
  claimed_until: ColumnType<Date | null, Date | string | null, Date | string | null>;
  fence: number;
  created_at: Timestamp;
  ended_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  /** The last look in which what the change takes away still stood. */
  stood_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
};

export type ProposalTable = {
  id: string;
  number: number;
  kind: string;
  subject: string;
  fingerprint: string;
  quorum: number;
  status: string;
  expires_at: Timestamp;
  created_at: Timestamp;
  /** What is asked, for kinds of proposal that have no change: see `changes/proposals`. */
  body: ColumnType<unknown, string | undefined, string>;
  tenant_id: Generated<string>;
  /** Fingerprint of the policy's rule under which the votes were asked for. */
  rule: Generated<string>;
  version: Generated<number>;
};

export type VoteTable = {
  proposal_id: string;
  tenant_id: string;
  object_id: string;
  name: string;
  decision: string;
  reason: string | null;
  fingerprint: string;
  at: Timestamp;
  stage: Generated<number>;
  /** When the voter proved who they are on Microsoft's page, where the policy asks for that. */
  authenticated_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
};

export type WriteStopTable = { tenant_id: string; at: Timestamp; person: JsonColumn; reason: string };

/** A sign-in page that was opened for one vote. */
export type StepUpTable = {
  nonce_hash: string;
  tenant_id: string;
  object_id: string;
  name: string;
  proposal_id: string;
  decision: string;
  reason: string | null;
  language: string;
  state_hash: string | null;
  verifier: string | null;
  created_at: Timestamp;
  expires_at: Timestamp;
  used_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
};

/** A link that leads one person to one file, once. */
export type DownloadTable = {
  id: string;
  token_hash: string;
  kind: string;
  about: JsonColumn;
  tenant_id: string;
  object_id: string;
  name: string;
  language: string;
  /** Somebody else's account was signed in: Microsoft asks which one to take. */
  chooses_account: Generated<boolean>;
  created_at: Timestamp;
  expires_at: Timestamp;
  used_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
};

/** A sign-in that was begun for a link, in one window. */
export type DownloadSignInTable = { state_hash: string; download_id: string; verifier: string; created_at: Timestamp };

export type ChangeLockTable = { key: string; change_id: string; taken_at: Timestamp };

export type PromiseTable = {
  lock_key: string;
  /** An instance's alias, or `shared`. */
  scope: string;
  name: string;
  change_id: string;
  since: Timestamp;
  basis: JsonColumn;
};

export type DueTable = {
  id: string;
  at: Timestamp;
  kind: string;
  subject: string;
  unique_key: string;
};

export type AuditTable = {
  sequence: number;
  at: Timestamp;
  event: string;
  change_id: string | null;
  person: string | null;
  entry: JsonColumn;
  previous: string;
  hash: string;
};
export type AuditHeadTable = { one: number; sequence: number; hash: string };

export type ActivityTable = {
  key: string;
  state: string;
  until: Timestamp;
  answer: JsonColumn | null;
  at: Timestamp;
};

export type ConversationTable = {
  id: string;
  scope: string;
  tenant_id: string;
  /** For a 1:1 conversation: whose. */
  object_id: string | null;
  name: string | null;
  reference: JsonColumn;
  updated_at: Timestamp;
};

export type PostedTable = {
  id: string;
  subject_kind: string;
  subject: string;
  conversation_id: string;
  activity_id: string;
  /** `everyone` in a channel or group, or a person key (`person.ts`) in a 1:1. */
  audience: string;
  language: string;
  shown_version: number;
  at: Timestamp;
};

export type OutboxTable = {
  id: string;
  subject_kind: string;
  subject: string;
  /** What is to be sent and to whom: see `database/outbox.ts`. */
  target: JsonColumn;
  unique_key: string;
  not_before: Timestamp;
  tries: number;
  state: string;
  last_error: string | null;
  claimed_until: ColumnType<Date | null, Date | string | null, Date | string | null>;
  created_at: Timestamp;
};

export type ScanTable = {
  id: string;
  tenant_id: string;
  instance: string;
  requester: JsonColumn;
  conversation: string;
  language: string;
  status: string;
  done: number;
  total: number | null;
  /** Rises with everything that its card shows. */
  version: number;
  started_at: Timestamp;
  ended_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  claimed_by: string | null;
  claimed_until: ColumnType<Date | null, Date | string | null, Date | string | null>;
  fence: number;
  result: ColumnType<unknown, string | null, string | null>;
};

export type PreferenceTable = { tenant_id: string; object_id: string; language: string };

export type AnswerFeedbackTable = {
  tenant_id: string;
  topic: string;
  object_id: string;
  helpful: boolean;
  comment: string | null;
  at: Timestamp;
};

export type UnansweredTable = {
  number: Generated<number>;
  tenant_id: string;
  /** The question without case, spaces and punctuation. */
  same: string;
  question: string;
  language: string;
  near: JsonColumn;
  asked: number;
  first_at: Timestamp;
  last_at: Timestamp;
  state: string;
};

export type Tables = {
  change: ChangeTable;
  proposal: ProposalTable;
  vote: VoteTable;
  change_lock: ChangeLockTable;
  promise: PromiseTable;
  due: DueTable;
  audit: AuditTable;
  audit_head: AuditHeadTable;
  activity: ActivityTable;
  conversation: ConversationTable;
  posted: PostedTable;
  outbox: OutboxTable;
  preference: PreferenceTable;
  write_stop: WriteStopTable;
  step_up: StepUpTable;
  scan: ScanTable;
  download: DownloadTable;
  download_sign_in: DownloadSignInTable;
  answer_feedback: AnswerFeedbackTable;
  unanswered: UnansweredTable;
};
