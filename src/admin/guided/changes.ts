import { setValue, valueOf, type EntryDraft } from '../status/entryDraft.ts';

/** Each of these fills in fields of a form, which the editor then sees and saves; `now` is the time of the site as forms write it. */
export const changes = {
  /** @param moment as forms write it; now if absent */
  publish(draft: EntryDraft, now: string, moment = now): void {
    setValue(draft, 'date', moment);
    setValue(draft, 'draft', false);
  },
  makeDraft(draft: EntryDraft): void {
    setValue(draft, 'draft', true);
  },
  /** Makes an error public, at the foot of the article and on the page of corrections. */
  addCorrection(draft: EntryDraft, now: string, text: string): void {
    const before = valueOf(draft, 'corrections');
    setValue(draft, 'corrections', [...(Array.isArray(before) ? before : []), { date: now, text }]);
    setValue(draft, 'updated', now);
  },
  markUpdated(draft: EntryDraft, now: string): void {
    setValue(draft, 'updated', now);
  },
  withdraw(draft: EntryDraft, now: string, text: string): void {
    setValue(draft, 'withdrawn', { text, date: now });
  },
  expire(draft: EntryDraft, now: string): void {
    setValue(draft, 'expires', now);
  },
  /** Undoes a withdrawal, an expiry and a draft. */
  restore(draft: EntryDraft): void {
    setValue(draft, 'withdrawn', null);
    setValue(draft, 'expires', '');
    setValue(draft, 'draft', false);
  },
  /** @param oldAddress below the home page: `/politique/une-mine/` */
  rename(draft: EntryDraft, slug: string, oldAddress: string): void {
    draft.currentSlugs = { ...draft.currentSlugs, _: slug };
    const before = valueOf(draft, 'redirectFrom');
    const others = Array.isArray(before) ? before.filter((address) => address !== oldAddress) : [];
    setValue(draft, 'redirectFrom', [...others, oldAddress]);
  },
};
