export const firstTables: readonly string[] = [
  `CREATE SEQUENCE cr_number AS integer`,

  `CREATE TABLE change (
    id text PRIMARY KEY,
    number integer NOT NULL UNIQUE,
    kind text NOT NULL,
    tenant_id text NOT NULL,
    instance text NOT NULL,
    lock_key text NOT NULL,
    status text NOT NULL,
    body jsonb NOT NULL,
    version integer NOT NULL,
    due_at timestamptz,
    claimed_by text,
    claimed_until timestamptz,
    fence integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL,
    ended_at timestamptz
  )`,
  // The sweep: unfinished changes whose time has come or whose claim ran out.
  `CREATE INDEX change_sweep ON change (due_at) WHERE ended_at IS NULL`,
  `CREATE INDEX change_claimed ON change (claimed_until) WHERE ended_at IS NULL`,
  `CREATE INDEX change_instance ON change (instance, created_at DESC)`,

  `CREATE TABLE proposal (
    id text PRIMARY KEY,
    number integer NOT NULL,
    kind text NOT NULL,
    subject text NOT NULL,
    fingerprint text NOT NULL,
    quorum integer NOT NULL CHECK (quorum > 0),
    status text NOT NULL,
    expires_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL
  )`,
  `CREATE INDEX proposal_subject ON proposal (subject)`,
  `CREATE INDEX proposal_number ON proposal (number)`,
  `CREATE INDEX proposal_open ON proposal (created_at) WHERE status = 'open'`,

  `CREATE TABLE vote (
    proposal_id text NOT NULL REFERENCES proposal (id),
    tenant_id text NOT NULL,
    object_id text NOT NULL,
    name text NOT NULL,
    decision text NOT NULL,
    reason text,
    fingerprint text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (proposal_id, tenant_id, object_id)
  )`,

  `CREATE TABLE change_lock (key text PRIMARY KEY, change_id text NOT NULL, taken_at timestamptz NOT NULL)`,

  `CREATE TABLE promise (
    lock_key text NOT NULL,
    scope text NOT NULL,
    name text NOT NULL,
    change_id text NOT NULL,
    since timestamptz NOT NULL,
    basis jsonb NOT NULL,
    PRIMARY KEY (lock_key, scope, name)
  )`,

  `CREATE TABLE due (
    id text PRIMARY KEY,
    at timestamptz NOT NULL,
    kind text NOT NULL,
    subject text NOT NULL,
    unique_key text NOT NULL UNIQUE
  )`,
  `CREATE INDEX due_at ON due (at)`,

  `CREATE TABLE audit (
    sequence bigint PRIMARY KEY,
    at timestamptz NOT NULL,
    event text NOT NULL,
    change_id text,
    person text,
    entry jsonb NOT NULL,
    previous text NOT NULL,
    hash text NOT NULL UNIQUE
  )`,
  `CREATE INDEX audit_change ON audit (change_id, sequence)`,
  `CREATE TABLE audit_head (one integer PRIMARY KEY CHECK (one = 1), sequence bigint NOT NULL, hash text NOT NULL)`,
  `INSERT INTO audit_head (one, sequence, hash) VALUES (1, 0, '')`,
  `CREATE FUNCTION refuse_to_alter_audit() RETURNS trigger LANGUAGE plpgsql AS $body$
    BEGIN
      RAISE EXCEPTION 'the audit table is append-only' USING ERRCODE = 'insufficient_privilege';
    END
  $body$`,
  `CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON audit
    FOR EACH ROW EXECUTE FUNCTION refuse_to_alter_audit()`,
  `CREATE TRIGGER audit_never_emptied BEFORE TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_alter_audit()`,

  `CREATE TABLE activity (
    key text PRIMARY KEY,
    state text NOT NULL,
    until timestamptz NOT NULL,
    answer jsonb,
    at timestamptz NOT NULL
  )`,
  `CREATE INDEX activity_at ON activity (at)`,

  `CREATE TABLE conversation (
    id text PRIMARY KEY,
    scope text NOT NULL,
    tenant_id text NOT NULL,
    object_id text,
    name text,
    reference jsonb NOT NULL,
    updated_at timestamptz NOT NULL
  )`,
  `CREATE INDEX conversation_person ON conversation (tenant_id, object_id) WHERE object_id IS NOT NULL`,

  `CREATE TABLE posted (
    id text PRIMARY KEY,
    subject_kind text NOT NULL,
    subject text NOT NULL,
    conversation_id text NOT NULL,
    activity_id text NOT NULL,
    audience text NOT NULL,
    language text NOT NULL,
    shown_version integer NOT NULL,
    at timestamptz NOT NULL,
    UNIQUE (conversation_id, activity_id)
  )`,
  `CREATE INDEX posted_subject ON posted (subject_kind, subject)`,

  `CREATE TABLE outbox (
    id text PRIMARY KEY,
    subject_kind text NOT NULL,
    subject text NOT NULL,
    target jsonb NOT NULL,
    unique_key text NOT NULL UNIQUE,
    not_before timestamptz NOT NULL,
    tries integer NOT NULL DEFAULT 0,
    state text NOT NULL,
    last_error text,
    claimed_until timestamptz,
    created_at timestamptz NOT NULL
  )`,
  `CREATE INDEX outbox_waiting ON outbox (not_before) WHERE state = 'waiting'`,
  `CREATE INDEX outbox_subject ON outbox (subject_kind, subject)`,

  `CREATE TABLE preference (
    tenant_id text NOT NULL,
    object_id text NOT NULL,
    language text NOT NULL,
    PRIMARY KEY (tenant_id, object_id)
  )`,
];
