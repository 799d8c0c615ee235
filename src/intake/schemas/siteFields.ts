import { refuse, sense, text, webAddress } from './fields.ts';
import { nearest } from '../nearest.ts';
import { soundsLike } from '../slugs.ts';

/** The address of the home page: whole, on the web, with nothing after its path. */
export const homeAddress = () =>
  webAddress()
    .transform((value, context) => {
      const { search, hash, origin, pathname } = new URL(value);
      if (!search && !hash) return value;
      return refuse(context, { rule: 'home-address-form', values: { value, right: origin + pathname } });
    })
    .meta(sense('address'));

/** An address for mail. */
export const email = () =>
  text()
    .transform((value, context) =>
      /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)
        ? value
        : refuse(context, { rule: 'email-form', values: { value } }),
    )
    .meta(sense('email'));

/** A time zone by its name in the IANA database, such as `Europe/Paris`. */
export const zone = () =>
  text().transform((value, context) =>
    isZone(value)
      ? value
      : refuse(context, { rule: 'zone-unknown', values: { value, right: nearestZone(value) } }),
  );

/** Whether the machine knows a time zone of that name; offsets such as `+01:00` are no zones, they forget summer time. */
export function isZone(name: string): boolean {
  if (!/^(?:UTC|[A-Za-z_]+\/[A-Za-z0-9_+/-]+)$/.test(name)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

function nearestZone(value: string): string | undefined {
  const zones = Intl.supportedValuesOf('timeZone');
  return zones.find((zone) => soundsLike(zone.split('/').at(-1) ?? '', value)) ?? nearest(value, zones);
}
