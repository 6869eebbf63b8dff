import type { Room } from './demo.js';

/** Where people's browsers reach the bot, in the settings of a room whose door has any free port. */
export const publicUrl = 'http://127.0.0.1:3978';

/** The newest link in a person's 1:1 chat with the bot. */
export async function linkOf(room: Room, who: 'anna' | 'bram' | 'dirk' | 'finn'): Promise<string> {
  const seen = JSON.stringify(await room[who].see('personal'));
  const link = seen.match(/\/download\/[\w-]{43}/g)?.at(-1);
  if (!link) throw new Error(`${who} has no link`);
  return link;
}

/** A browser: it opens a link of the bot, signs in at Microsoft as told, and comes back. */
export function browser(room: Room) {
  const door = new URL(room.demo.bot.messagesUrl).origin;
  const look = (path: string, init: RequestInit = {}) => fetch(`${door}${path}`, { redirect: 'manual', ...init });
  const open = async (link: string) => {
    const answer = await look(link);
    return { answer, cookie: cookieOf(answer), microsoft: answer.headers.get('location') ?? '' };
  };
  /** Microsoft's page; without a person: cancelled. Gives where the browser is led back to. */
  const signIn = async (microsoft: string, person?: string): Promise<string> => {
    const body = new URLSearchParams(person ? { person } : {});
    return pathOf(await fetch(microsoft, { method: 'POST', body, redirect: 'manual' }));
  };
  return {
    look,
    open,
    signIn,
    comeBack: (path: string, cookie: string) => look(path, { headers: { cookie } }),
    async fetch(link: string, person: string): Promise<Response> {
      const { answer, cookie, microsoft } = await open(link);
      if (answer.status !== 302) return answer;
      return look(await signIn(microsoft, person), { headers: { cookie } });
    },
  };
}

const cookieOf = (answer: Response): string => answer.headers.get('set-cookie')?.split(';')[0] ?? '';

function pathOf(answer: Response): string {
  const { pathname, search } = new URL(answer.headers.get('location') ?? '');
  return `${pathname}${search}`;
}

/** Which page it is: its code. */
export const pageOf = async (response: Response): Promise<string> =>
  /<main id="([^"]*)"/.exec(await response.text())?.[1] ?? '';
