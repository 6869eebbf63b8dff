import { graphReasons, jamfReasons, neverAsked, personReasons } from './reasons.js';
import type { RecordedCall } from './record.js';

/** docs/permissions.md: what each identity of the bot is to be granted, and what for. */
export function permissionsPage(calls: readonly RecordedCall[]): string {
  const by = (identity: RecordedCall['identity']) => calls.filter(call => call.identity === identity);
  return `${[
    '# Permissions',
    '',
    '<!-- Made by `npm run permissions` from the clients in src/graph and src/jamf. Change those, not this page. -->',
    '',
    'Every call the bot makes to Microsoft Graph and to Jamf Pro, as whom, and the least permission it needs. A call that',
    'is not on this page is not made: the page is made from the clients themselves, and a test compares the two. `doctor`',
    'reads what the tokens really carry and says what is missing or too much. What is asked of Graph at the same moment',
    'travels together in one `POST /v1.0/$batch`, which needs no permission of its own.',
    '',
    ...whoHoldsWhat,
    '',
    '## The reader: Microsoft Graph, reading only',
    '',
    'The registration in `READER_APP_ID`, or the managed identity. Application permissions, consented to once by an',
    'administrator. Nothing it holds can alter anything.',
    '',
    ...reasons(by('reader'), graphReasons),
    '',
    ...table(by('reader')),
    '',
    'For group memberships of other people Graph wants a permission to read people beside `GroupMember.Read.All`',
    '(https://learn.microsoft.com/graph/api/user-checkmembergroups). `Directory.Read.All`, which the consents need anyway,',
    'covers that. Where Jamf secrets stand in Azure Key Vault, the reader also needs the Azure role *Key Vault Secrets User*',
    'on those secrets (https://learn.microsoft.com/azure/key-vault/general/rbac-guide); no Graph permission is involved.',
    '',
    '## The person who runs a step: `WRITE_AS=approver` (the default)',
    '',
    '**Delegated** permissions of the registration in `BOT_APP_ID`, consented to once by an administrator for everybody.',
    'They are used only with `PARTNER_WRITE=bot`, for the calls below, in the very press that runs an approved step: Teams',
    "sends the person's token along, Microsoft gives one for Graph in their name, and both are forgotten. Each press asks",
    "for the one permission that its step takes. A delegated permission never allows more than the person's own role does:",
    'Intune Administrator for the partner record, Application Administrator for the others. `sign in` tries the first of',
    'them without writing.',
    '',
    'A client secret is made on a page of the bot instead: the person signs in on the page of Microsoft, whose token for',
    'Graph lives as long as that one request. The secret is shown on the page that answers it, and stands nowhere else.',
    '',
    ...reasons(by('person'), personReasons),
    '',
    ...table(by('person')),
    '',
    '## The writer: `WRITE_AS=app` only',
    '',
    'The registration in `WRITER_APP_ID`, with an application permission, used only by `src/changes/writers.ts` in a step that',
    'was approved, and never for apps in Entra. With `WRITE_AS=approver` it must not exist: the bot then holds no power to',
    'write. With `PARTNER_WRITE=person` people work on the partner record in Intune themselves; what is left to the writer',
    'then is a way out that was approved, in which Intune ends a connection.',
    '',
    ...reasons(by('writer'), graphReasons),
    '',
    ...table(by('writer')),
    '',
    "## The bot's own registration: Teams",
    '',
    'The registration in `BOT_APP_ID` holds no application permission at all, and besides the delegated ones above no other',
    'on Graph. With its own token (`https://api.botframework.com`) the bot posts, replies to and updates messages, shows',
    'that it is typing, opens 1:1 chats and reads the members of conversations in which it was installed. A fresh sign-in',
    'before a vote asks for `openid profile` and nothing else. Public keys of Teams and of the sign-in are read without a',
    'token.',
    '',
    '## Jamf Pro',
    '',
    'An API client with a role of its own, or an account, for each declared server. Every call reads; the sign-in itself',
    'is the only POST. An API client needs Jamf Pro 10.49 or later; the address without a version is that of older servers.',
    '',
    ...reasons(by('jamf'), jamfReasons),
    '',
    ...table(by('jamf')),
    '',
    'One privilege more is worth giving: **Read Conditional Access**. No call needs it yet; without it the plan carries a',
    'warning, because the bot then looks at this server with less than the connection is about.',
    '',
    '## Never asked for as application permissions',
    '',
    '| permission | what it would allow |',
    '|---|---|',
    ...neverAsked.map(([permission, why]) => `| ${permission} | ${why} |`),
  ].join('\n')}\n`;
}

/** The three identities towards Microsoft Graph, and when each is there. */
const whoHoldsWhat: readonly string[] = [
  '| who | registration | kind of permission | when |',
  '|---|---|---|---|',
  '| the reader | `READER_APP_ID` or a managed identity | application, reading only | always |',
  '| the person who runs a step | `BOT_APP_ID` | delegated, each for one press | `WRITE_AS=approver`; for apps in Entra always |',
  '| the person who makes a client secret | `BOT_APP_ID` | delegated, for one page | `PUBLIC_URL`, and a manual connection |',
  '| the writer | `WRITER_APP_ID` | application | `WRITE_AS=app`, and `PARTNER_WRITE=bot` or `APPS_WRITE=bot` |',
];

function reasons(calls: readonly RecordedCall[], why: { readonly [permission: string]: string }): readonly string[] {
  const needed = [...new Set(calls.map(call => call.permission))].sort();
  const lines = needed.map(permission => `| \`${permission}\` | ${reasonOf(permission, why)} |`);
  return ['| permission | why |', '|---|---|', ...lines];
}

function reasonOf(permission: string, why: { readonly [permission: string]: string }): string {
  const reason = why[permission];
  if (reason === undefined) throw new Error(`scripts/permissions/reasons.ts does not say why ${permission} is needed`);
  return reason;
}

function table(calls: readonly RecordedCall[]): readonly string[] {
  const lines = calls.map(
    ({ method, path, doing, permission }) => `| \`${method} ${path}\` | ${doing} | \`${permission}\` |`,
  );
  return ['| call | what for | least permission |', '|---|---|---|', ...[...new Set(lines)].sort()];
}
