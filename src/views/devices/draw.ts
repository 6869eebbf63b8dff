import type { Language } from '../../language.js';
import type { Parts } from '../../parts.js';
import type { Person } from '../../person.js';
import { scanById } from '../../scans/store.js';
import { scanView } from './scan.js';

type DrawParts = Pick<Parts, 'database' | 'settings' | 'clock'>;

/** A posted copy of a scan's card as it should look now; see `drawCopy`. Names are for one person's eyes only. */
export async function drawScanCopy(
  { database, settings, clock }: DrawParts,
  id: string,
  audience: 'everyone' | Pick<Person, 'tenantId' | 'objectId'>,
  language: Language | undefined,
) {
  const scan = await scanById(database, id);
  if (!scan) return undefined;
  const isShared = audience === 'everyone';
  const spoken = isShared ? scan.language : (language ?? scan.language);
  const host = settings.instances.find(({ alias }) => alias === scan.instance)?.host ?? scan.instance;
  const detail = isShared ? ('numbers' as const) : ('all' as const);
  const shown = scanView({ scan, host, detail, settings, language: spoken, now: clock.now() });
  return { shown, version: scan.version, language: spoken, viewers: [] };
}
