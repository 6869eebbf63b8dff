/** Votes in stages and with a fresh sign-in, proposals that are no change, the stop switch. */
export const proposalsAndStops: readonly string[] = [
  // What the proposal asks, for kinds that have no change of their own: requester, reason, where it was asked.
  `ALTER TABLE proposal ADD COLUMN body jsonb NOT NULL DEFAULT '{}'`,
  `ALTER TABLE proposal ADD COLUMN tenant_id text NOT NULL DEFAULT ''`,
  // Fingerprint of the policy's rule under which the votes were asked for; empty: from before there were any.
  `ALTER TABLE proposal ADD COLUMN rule text NOT NULL DEFAULT ''`,
  `ALTER TABLE proposal ADD COLUMN version integer NOT NULL DEFAULT 1`,
  `UPDATE proposal SET tenant_id = change.tenant_id FROM change WHERE change.id = proposal.subject`,

  `ALTER TABLE vote ADD COLUMN stage integer NOT NULL DEFAULT 0`,
  // When the voter proved who they are on Microsoft's page, where the policy asks for that.
  `ALTER TABLE vote ADD COLUMN authenticated_at timestamptz`,

  // A row while writes are stopped; writing reads it in the transaction that stores "about to".
  `CREATE TABLE write_stop (
    tenant_id text PRIMARY KEY,
    at timestamptz NOT NULL,
    person jsonb NOT NULL,
    reason text NOT NULL
  )`,

  // A sign-in page that was opened for one vote. Only the hash of the nonce is kept: a row opens nothing.
  `CREATE TABLE step_up (
    nonce_hash text PRIMARY KEY,
    tenant_id text NOT NULL,
    object_id text NOT NULL,
    name text NOT NULL,
    proposal_id text NOT NULL REFERENCES proposal (id),
    decision text NOT NULL,
    reason text,
    language text NOT NULL,
    state_hash text UNIQUE,
    verifier text,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz
  )`,
  `CREATE INDEX step_up_expires ON step_up (expires_at)`,
];
