import { addFault, sense, text, webAddress } from './fields.ts';
import { nearest } from '../nearest.ts';
import { slugOf, soundsLike } from '../../addresses/slugs.ts';

/** The address of the home page: whole, on the web, with nothing after its path. */
export const homeAddress = () =>
  webAddress()
    .transform((value, context) => {
      const right = homeAddressOf(value);
      const { search, hash } = new URL(value);
      if (!search && !hash && isPlainPath(value)) return value;
      return addFault(context, {
        rule: 'home-address-form',
        values: { value, right, signs: !isPlainPath(value) },
      });
    })
    .meta(sense('address'));

/** Whether the path of an address is made of letters, digits, points and hyphens: routes give other signs a meaning. */
export const isPlainPath = (address: string): boolean => {
  try {
    return /^[\p{L}\p{M}\p{N}/._~-]*$/u.test(decodeURIComponent(new URL(address).pathname));
  } catch {
    return false;
  }
};

/** The nearest address that a home page can have. */
function homeAddressOf(address: string): string {
  const { origin, pathname } = new URL(address);
  if (isPlainPath(address)) return origin + pathname;
  const steps = pathname.split('/').map((step) => slugOf(step.replace(/%../g, '-')));
  return `${[origin, ...steps.filter(Boolean)].join('/')}/`;
}

/** An address for mail. */
export const email = () =>
  text()
    .transform((value, context) =>
      /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)
        ? value
        : addFault(context, { rule: 'email-form', values: { value } }),
    )
    .meta(sense('email'));

/** A time zone by its name in the IANA database, such as `Europe/Paris`. */
export const zone = () =>
  text().transform((value, context) =>
    isZone(value)
      ? value
      : addFault(context, { rule: 'zone-unknown', values: { value, right: nearestZone(value) } }),
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
