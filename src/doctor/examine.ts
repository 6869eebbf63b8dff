import type { ConversationId } from '../ids.js';
import type { Parts } from '../parts.js';
import type { Person } from '../person.js';
import { judgeCredentials } from './judge/credentials.js';
import { judgeJamf } from './judge/jamf.js';
import { judgeItself } from './judge/own.js';
import { judgePeople } from './judge/people.js';
import { judgeBotApp, judgePermissions } from './judge/permissions.js';
import { judgeWriting } from './judge/writing.js';
import { type Line, worstFirst } from './line.js';
import { lookAtApps, lookAtBotApp, lookAtPermissions } from './look/apps.js';
import { lookAtJamf } from './look/jamf.js';
import { lookAtItself } from './look/own.js';
import { lookAtPeople } from './look/people.js';

export type Asked = {
  readonly by: Person;
  readonly conversation: ConversationId;
  /** What is sent to who asked, to prove that they can be reached. */
  readonly line: string;
};

/** Where not even groups can be read: only why that is, which whoever asks has to know to have it mended. */
export async function examineReader(parts: Parts): Promise<readonly Line[]> {
  const permissions = await lookAtPermissions(parts);
  return worstFirst(permissions.filter(({ app }) => app === 'reader').flatMap(judgePermissions));
}

/** Looks at everything the bot needs, all at once, then judges it: every line, the worst first. */
export async function examine(parts: Parts, { by, conversation, line }: Asked): Promise<readonly Line[]> {
  const { settings, policy, clock } = parts;
  const [apps, permissions, botApp, jamf, people, own] = await Promise.all([
    lookAtApps(parts),
    lookAtPermissions(parts),
    lookAtBotApp(parts),
    lookAtJamf(parts),
    lookAtPeople(parts, conversation),
    lookAtItself(parts, by, line),
  ]);
  const now = clock.now();
  return worstFirst([
    ...judgeCredentials(apps, now),
    ...permissions.flatMap(judgePermissions),
    ...judgeBotApp(botApp, settings),
    ...jamf.flatMap(judgeJamf),
    ...judgePeople(people),
    ...judgeItself(own, now),
    ...judgeWriting(settings, policy, parts.stepUp !== undefined, own.stop),
  ]);
}
