import type { Facts } from '../../../kinds.js';
import type { StepWords, WordsContext } from '../../words.js';
import { pinnedIn } from './pins.js';

type Words = {
  readonly step: StepWords;
  readonly waiting: { readonly [code: string]: (facts: Facts) => string };
};

const entraPage = (context: WordsContext) => ({ label: 'Open Entra', url: context.consoles.entra });
const list = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : '');

export const deleteEn: Words = {
  step: {
    title: "Delete Jamf's enterprise apps in Entra",
    clicks: context => [
      'Enterprise applications > All applications',
      ...pinnedIn(context.baseline).map(({ name, appId }) => `${name} (${appId}): Properties > Delete`),
    ],
    link: entraPage,
    proof: 'I look each app up by its id. Entra keeps deleted apps for 30 days: until then they can be restored.',
  },
  waiting: {
    'apps-still-there': f => `Still in Entra: ${list(f['apps'])}.`,
    'apps-unclear': f =>
      `I cannot tell which enterprise apps belong to the manual connection, and do not guess. Found: ${list(f['names']) || 'none'}. Ask again and name them by their ids.`,
    'apps-not-listed': () => 'The enterprise apps could not all be read, so none can be pinned for deletion.',
  },
};

export const deleteNl: typeof deleteEn = {
  step: {
    title: 'Verwijder de apps van Jamf in Entra',
    clicks: context => [
      'Enterprise applications > All applications',
      ...pinnedIn(context.baseline).map(({ name, appId }) => `${name} (${appId}): Properties > Delete`),
    ],
    link: entraPage,
    proof:
      'Ik zoek elke app op met haar id. Entra bewaart verwijderde apps 30 dagen: zo lang kunnen ze worden teruggezet.',
  },
  waiting: {
    'apps-still-there': f => `Nog in Entra: ${list(f['apps'])}.`,
    'apps-unclear': f =>
      `Ik kan niet zien welke apps bij de handmatige koppeling horen, en ik gok niet. Gevonden: ${list(f['names']) || 'geen'}. Vraag het opnieuw aan en noem ze met hun id.`,
    'apps-not-listed': () => 'Niet alle apps in Entra waren te lezen, dus er is er geen om te verwijderen vastgelegd.',
  },
};
