/** JSON only: a form of a foreign page cannot send it. */
export async function bodyOf(c: { req: { header(name: string): string | undefined; json(): Promise<unknown> } }) {
  const json = c.req.header('content-type')?.startsWith('application/json');
  const body = json ? await c.req.json().catch(() => undefined) : undefined;
  return typeof body === 'object' && body !== null ? (body as { [name: string]: unknown }) : {};
}
