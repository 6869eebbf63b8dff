import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Hono } from 'hono';

/** The files of the page, as they lie beside this one. No bundler, nothing from elsewhere: it works without a network. */
const folder = join(__dirname, 'client');

const types: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const vendors: { readonly [name: string]: string } = {
  'adaptivecards.js': 'adaptivecards/dist/adaptivecards.min.js',
  'markdown-it.js': 'markdown-it/dist/markdown-it.min.js',
};

/** The card library sets styles on elements; scripts come from here alone. */
const policy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'";

const headers = (type: string) => ({
  'content-type': type,
  'cache-control': 'no-cache',
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
});

export function addPage(routes: Hono): void {
  routes.get('/vendor/:name', c => {
    const module = vendors[c.req.param('name')];
    if (!module) return c.notFound();
    return c.body(readFileSync(require.resolve(module), 'utf8'), 200, headers('text/javascript; charset=utf-8'));
  });
  routes.get('/:file{[a-z-]+\\.(mjs|css|svg)}', c => {
    const file = c.req.param('file');
    const content = read(join(folder, file));
    return content === undefined ? c.notFound() : c.body(content, 200, headers(types[extname(file)] ?? 'text/plain'));
  });
  // Last, and with a star: where this is mounted, only so does the address with the slash lead here too.
  routes.get('/*', c => {
    const { pathname, search } = new URL(c.req.url);
    if (c.req.routePath === `${pathname}/*`) return c.redirect(`${pathname}/${search}`);
    if (c.req.routePath !== `${pathname}*`) return c.notFound();
    return c.body(readFileSync(join(folder, 'index.html'), 'utf8'), 200, headers('text/html; charset=utf-8'));
  });
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
