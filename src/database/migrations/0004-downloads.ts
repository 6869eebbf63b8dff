/** Links that lead one person to one file, once. Only hashes are kept: a row opens nothing. */
export const downloads: readonly string[] = [
  `CREATE TABLE download (
    id text PRIMARY KEY,
    token_hash text NOT NULL UNIQUE,
    kind text NOT NULL,
    about jsonb NOT NULL,
    tenant_id text NOT NULL,
    object_id text NOT NULL,
    name text NOT NULL,
    language text NOT NULL,
    chooses_account boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz
  )`,
  `CREATE INDEX download_expires ON download (expires_at)`,

  // A row per opened window, so that none gets into the way of another.
  `CREATE TABLE download_sign_in (
    state_hash text PRIMARY KEY,
    download_id text NOT NULL REFERENCES download (id) ON DELETE CASCADE,
    verifier text NOT NULL,
    created_at timestamptz NOT NULL
  )`,
  `CREATE INDEX download_sign_in_of ON download_sign_in (download_id, created_at)`,
];
