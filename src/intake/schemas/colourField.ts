import { sixDigits } from '../../colours/contrast.ts';
import { addFault, sense, text } from './fields.ts';

/** Whether a text is a colour in six hexadecimal digits: phones and PNG files know no other form. */
export const isColour = (value: string): boolean => /^#[0-9a-f]{6}$/i.test(value);

/** A colour in six hexadecimal digits. */
export const colour = () =>
  text()
    .transform((value, context) =>
      isColour(value)
        ? value.toLowerCase()
        : addFault(context, { rule: 'colour-form', values: { value, right: sixDigits(value) } }),
    )
    .meta(sense('colour'));
