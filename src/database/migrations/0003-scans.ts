/** Readings of a whole fleet, which take longer than a turn. */
export const scans: readonly string[] = [
  `CREATE TABLE scan (
    id text PRIMARY KEY,
    tenant_id text NOT NULL,
    instance text NOT NULL,
    requester jsonb NOT NULL,
    conversation text NOT NULL,
    language text NOT NULL,
    status text NOT NULL,
    done integer NOT NULL,
    -- Not known before the first page.
    total integer,
    version integer NOT NULL,
    started_at timestamptz NOT NULL,
    ended_at timestamptz,
    claimed_by text,
    claimed_until timestamptz,
    -- Rises with every claim, so it also counts how often somebody began.
    fence integer NOT NULL,
    -- Numbers and a few examples, never the fleet.
    result jsonb
  )`,
  // One at a time for each server: whoever asks meanwhile looks on.
  `CREATE UNIQUE INDEX scan_running ON scan (tenant_id, instance) WHERE status = 'running'`,
];
