import type { IncomingMessage } from 'node:http';

/** An activity is a few kilobytes; a form with its inputs not much more. */
export const maximumBodyBytes = 256 * 1024;
/** Read and thrown away, so that the sender gets to see the refusal; beyond it the connection is closed. */
const maximumDrainBytes = 4 * 1024 * 1024;

export type Body =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly status: 400 | 413 | 415 };

/** The JSON in a request. Never buffers more than is allowed, and takes no compressed bodies, which may be bombs. */
export async function readJsonBody(request: IncomingMessage): Promise<Body> {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json' || request.headers['content-encoding'] !== undefined) {
    await drained(request);
    return { ok: false, status: 415 };
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maximumDrainBytes) break;
    if (bytes <= maximumBodyBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (bytes > maximumBodyBytes) return { ok: false, status: 413 };
  try {
    return { ok: true, value: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    return { ok: false, status: 400 };
  }
}

async function drained(request: IncomingMessage): Promise<void> {
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maximumDrainBytes) return;
  }
}
