import { parseArgs } from 'node:util';

export type Arguments = {
  readonly mode: 'demo' | 'chat' | 'production';
  /** Starts the demo again from its story: world and database are thrown away. */
  readonly fresh: boolean;
  readonly story?: string;
  readonly port?: number;
  readonly jsonl: boolean;
};

export type ReadArguments =
  | { readonly ok: true; readonly arguments: Arguments }
  | { readonly ok: false; readonly sentence: string };

const usage =
  'Use: demo [--fresh] [--story NAME] [--port N], chat [--jsonl] [--story NAME], or nothing for production.';

/** `demo --fresh --story NAME --port N`, `chat --jsonl`, or nothing for production. */
export function readArguments(given: readonly string[]): ReadArguments {
  const wrong = (what: string): ReadArguments => ({ ok: false, sentence: `${what} ${usage}` });
  try {
    const { values, positionals } = parseArgs({
      args: [...given],
      allowPositionals: true,
      options: {
        fresh: { type: 'boolean', default: false },
        jsonl: { type: 'boolean', default: false },
        story: { type: 'string' },
        port: { type: 'string' },
      },
    });
    const [mode = 'production', ...more] = positionals;
    if (mode !== 'demo' && mode !== 'chat' && mode !== 'production') return wrong(`"${mode}" is not a mode.`);
    if (more.length > 0) return wrong(`"${more.join(' ')}" is too much.`);
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
      return wrong(`--port ${values.port} is not a port (1 to 65535).`);
    }
    const { fresh, jsonl, story } = values;
    return { ok: true, arguments: { mode, fresh, jsonl, story, port } };
  } catch (error) {
    return wrong(error instanceof Error ? `${error.message}.` : 'The arguments could not be read.');
  }
}
