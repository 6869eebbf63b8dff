import { devicesCard } from '../../cards/devices/index.js';
import { cardNamed } from '../../cards/index.js';
import { createRender } from '../../src/bot/render.js';
import { languages } from '../../src/language.js';

const render = createRender(cardNamed);
const [sample] = Object.values(devicesCard.samples);

type Part = { readonly type?: string; readonly fallback?: string; readonly data?: unknown };
const chartsIn = (language: (typeof languages)[number], chart: boolean) => {
  const { body } = render({ card: 'devices', data: { ...sample, chart } }, language) as { body: readonly Part[] };
  return {
    charts: body.filter(({ type }) => type?.startsWith('Chart.')),
    facts: body.filter(one => one.type === 'FactSet'),
  };
};

/* https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/charts-in-adaptive-cards */
describe.each(languages)('a chart of the Macs (%s)', language => {
  it('stands beside the numbers where Teams draws it, and is dropped elsewhere', () => {
    const { charts, facts } = chartsIn(language, true);
    expect(charts).toEqual([
      expect.objectContaining({ type: 'Chart.Donut', fallback: 'drop', data: expect.any(Array) }),
    ]);
    for (const slice of charts.flatMap(({ data }) => data as readonly object[])) {
      expect(slice).toEqual({ legend: expect.stringMatching(/\p{L}/u), value: expect.any(Number) });
    }
    expect(facts).toHaveLength(1);
  });

  it('is left out unless the operator wants it: the numbers stay', () => {
    const { charts, facts } = chartsIn(language, false);
    expect(charts).toEqual([]);
    expect(facts).toHaveLength(1);
  });
});
