import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod/v4';
import type { Saying, Terminal, TerminalPerson } from './terminal.js';
import type { Outcome } from './turn.js';

const idSchema = z.union([z.string(), z.number()]);

export type JsonlOptions = {
  readonly terminal: Terminal;
  readonly people: readonly TerminalPerson[];
  /** Does all work that is due now. */
  settled(): Promise<void>;
  readonly input: Readable;
  readonly output: Writable;
};

/** One line in, one line out, in order. Nothing else ever goes to the output. */
export async function runJsonl(options: JsonlOptions): Promise<void> {
  const schema = lineSchema(options.people);
  for await (const line of createInterface({ input: options.input })) {
    if (line.trim() === '') continue;
    const answer = await answerTo(options, schema, line);
    options.output.write(`${JSON.stringify(answer)}\n`);
  }
}

const lineSchema = (people: readonly TerminalPerson[]) =>
  z.object({
    id: idSchema,
    text: z.string().max(4000),
    from: z.enum(people.map(person => person.key)).default('requester'),
    scope: z.enum(['channel', 'personal', 'group']).default('channel'),
    locale: z.string().max(35).optional(),
  });

async function answerTo(options: JsonlOptions, schema: ReturnType<typeof lineSchema>, line: string): Promise<object> {
  const json = parsed(line);
  const read = schema.safeParse(json);
  if (!read.success) return { id: idIn(json), error: whatIsWrong(read.error) };
  const { id, text, from, scope, locale } = read.data;
  const person = options.people.find(each => each.key === from);
  if (!person) return { id, error: `from: ${from} is nobody here` };

  const said: Saying[] = [];
  options.terminal.listen(saying => said.push(saying));
  const outcome = await options.terminal.say(person, scope, text, locale);
  await options.settled();
  const here = options.terminal.conversationOf(person, scope);
  const replies = said
    .filter(saying => saying.conversation === here)
    .map(({ text, card }) => (card ? { card } : { text }));
  return { id, route: routeOf(outcome), replies };
}

function routeOf(outcome: Outcome | undefined): object {
  if (!outcome || outcome.route === 'none') return { none: true };
  const { name, input } = outcome.route;
  return name === 'ask' && input['topic'] ? { answer: input['topic'] } : { command: name, input };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** The line's own id when it has a usable one, so that its sender can tell which line was wrong. */
function idIn(json: unknown): string | number | null {
  const id = idSchema.safeParse((json as { id?: unknown } | undefined | null)?.id);
  return id.success ? id.data : null;
}

const whatIsWrong = (error: z.ZodError): string => {
  const [issue] = error.issues;
  const where = issue?.path.join('.');
  return where ? `${where}: ${issue?.message}` : 'not a JSON object with id and text';
};
