import type { EditorWords } from '../../i18n/adminWords.ts';
import { isPlaced, type Finding, type PlacedFinding } from './finding.ts';

type Shown = Finding | PlacedFinding;

/** Writes what was found below the text; what stands in it leads there. */
export function showFindings(
  list: HTMLElement,
  findings: readonly Shown[],
  words: EditorWords,
  {
    labelOf,
    goTo,
    goToField,
  }: {
    labelOf(field: string): string;
    goTo(finding: PlacedFinding): void;
    goToField(field: string): void;
  },
): void {
  const items = findings.map((finding) => {
    const item = document.createElement('li');
    item.className = `finding finding-${finding.severity}`;
    const kind = Object.assign(document.createElement('strong'), {
      textContent: `${words.severities[finding.severity]} `,
    });
    const { field } = finding;
    const place = field === undefined ? '' : `${labelOf(field)} – `;
    if (isPlaced(finding) || field !== undefined) {
      const button = Object.assign(document.createElement('button'), { type: 'button' });
      button.append(kind, place + finding.sentence);
      button.addEventListener('click', () => (isPlaced(finding) ? goTo(finding) : goToField(field!)));
      item.append(button);
    } else item.append(kind, place + finding.sentence);
    return item;
  });
  list.replaceChildren(...items);
  list.hidden = items.length === 0;
}
