import { goToField } from '../checks/besideFields.ts';
import { draftAround, valueOf, type EntryDraft } from '../status/entryDraft.ts';
import { clockIn, entryStatus, type StatusFields } from '../status/entryStatus.ts';
import { stepsOf, type GuidedOptions, type StepName } from './guidedSteps.ts';

/** Buttons below the status of an entry for what is done with it: what fits where it stands. */
export function guidedTools(place: HTMLElement, options: GuidedOptions): { update(): void } {
  const { words, timeZone } = options;
  const bar = Object.assign(document.createElement('div'), { className: 'guided-bar' });
  const note = Object.assign(document.createElement('p'), { className: 'guided-note', hidden: true });
  note.setAttribute('role', 'status');
  place.append(bar, note);
  const steps = stepsOf(options);
  let shown = '';
  return {
    update() {
      const draft = draftAround(place);
      if (!draft) return;
      const names = stepsFor(draft, clockIn(timeZone, Date.now()));
      // Buttons keep the focus while nothing changes.
      if (names.join() === shown) return;
      shown = names.join();
      const buttons = names.map((name) => {
        const { label, run } = steps[name];
        const button = Object.assign(document.createElement('button'), {
          type: 'button',
          textContent: label,
        });
        button.addEventListener('click', async () => {
          const current = draftAround(place);
          const field = current && (await run(current));
          if (field === undefined) return;
          note.textContent = words.thenSave;
          note.hidden = false;
          void goToField(place, field);
        });
        return button;
      });
      bar.replaceChildren(...buttons);
    },
  };
}

/** What can be done with an entry where it stands. */
function stepsFor(draft: EntryDraft, now: string): StepName[] {
  const has = (name: string) => draft.fields.some((field) => field.name === name);
  if (!has('date') || !has('draft')) return [];
  const fields = Object.fromEntries(
    ['date', 'draft', 'expires', 'withdrawn'].map((name) => [name, valueOf(draft, name)]),
  ) as StatusFields;
  const status = entryStatus(fields, now)?.status ?? 'draft';
  const online: StepName[] = has('corrections') ? ['correct', 'withdraw', 'rename'] : ['draft'];
  const isSaved = !draft.isNew;
  const isLive = valueOf(draft, 'kind') === 'live' && (status === 'published' || status === 'draft');
  const all: Record<typeof status, StepName[]> = {
    draft: ['publish'],
    embargoed: ['publish', 'draft'],
    published: isSaved ? online : ['draft'],
    expired: ['restore'],
    withdrawn: ['restore'],
  };
  return isLive ? ['entry', ...all[status]] : all[status];
}
