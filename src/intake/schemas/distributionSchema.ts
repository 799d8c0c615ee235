import { z } from 'zod';
import { colour } from './colourField.ts';
import { choice, map, addFault, slug, text, webAddress } from './fields.ts';

/** Where to write to: an address for mail, or a page; comes out as a URI. */
const contact = () =>
  text().transform((value, context) => {
    if (/^[^\s@:]+@[^\s@]+\.[^\s@]+$/.test(value)) return `mailto:${value}`;
    const known = ['https:', 'http:', 'mailto:', 'tel:'].includes(URL.parse(value)?.protocol ?? '');
    return known && !/\s/.test(value)
      ? value
      : addFault(context, { rule: 'contact-form', values: { value } });
  });

const several = <T extends z.ZodType>(item: T) => z.array(item, { error: 'list' });
const policy = () => slug().optional();
const addresses = () => several(webAddress()).optional();

/** What `site.yaml` may say to search engines, aggregators, phones and advertisers; all of it may be left out. */
export const distribution = {
  policies: map({
    corrections: policy().describe('How errors are corrected.'),
    ethics: policy().describe('The charter of ethics.'),
    verification: policy().describe('How facts are checked.'),
    sources: policy().describe('How unnamed sources are used.'),
    diversity: policy().describe('The policy on diversity.'),
    mission: policy().describe('What is covered first, and why.'),
    feedback: policy().describe('How readers are heard.'),
    funding: policy().describe('Who owns and funds the publication, if not said in the legal notice.'),
  })
    .optional()
    .describe('The standing pages that state a policy, by slug; search engines are told.'),
  hub: webAddress().optional().describe('The WebSub hub that the feeds name (w3.org/TR/websub).'),
  colours: map({
    paper: colour().optional().describe('The colour of the paper; the look’s if absent.'),
    ink: colour().optional().describe('The colour of texts and of icons; the look’s if absent.'),
    accent: colour()
      .optional()
      .describe('The colour of what stands out on pages of no section; the look’s if absent.'),
    dark: map({
      paper: colour().optional().describe('The colour of the paper on dark screens.'),
      ink: colour().optional().describe('The colour of texts on dark screens.'),
      accent: colour().optional().describe('The colour of what stands out on dark screens.'),
    })
      .optional()
      .describe('The same for dark screens; what is left out follows from the light colours.'),
  })
    .optional()
    .describe('The colours of the site, of its icons and of the frame that phones draw around it.'),
  security: map({
    contact: several(contact()).describe('Where to report a weakness: addresses for mail, or pages.'),
    policy: webAddress().optional().describe('The page that says how reports are handled.'),
  })
    .optional()
    .describe('What security.txt says (RFC 9116); no file without it.'),
  textAndDataMining: map({
    reserved: z.boolean({ error: 'flag' }).describe('Whether the right to mine texts and data is reserved.'),
    policy: webAddress().optional().describe('The page that says on which terms it is granted.'),
  })
    .optional()
    .describe('What tdmrep.json says (w3.org/community/reports/tdmrep); no file without it.'),
  adSellers: several(
    map({
      system: text().describe('The domain of the advertising system.'),
      account: text().describe('The publisher’s account there, between quotes.'),
      relation: choice(['direct', 'reseller']).describe('Who holds the account.'),
      certification: text().optional().describe('The system’s id at its certification authority.'),
    }),
  )
    .optional()
    .describe('Who may sell the site’s advertising, for ads.txt (IAB); no file without it.'),
  trust: map({
    belongsTo: addresses().describe('Associations the publication belongs to.'),
    controls: addresses().describe('Sites the publisher controls.'),
    controlledBy: webAddress().optional().describe('The site of who controls the publisher.'),
    social: addresses().describe('The publication’s pages on social networks.'),
    vendors: addresses().describe('Sites of those who serve the publication.'),
    disclosure: webAddress().optional().describe('The page on ownership, funding and policies.'),
    trainingAllowed: z.boolean({ error: 'flag' }).optional().describe('Whether texts may train machines.'),
  })
    .optional()
    .describe('What trust.txt says (journallist.net); no file without it.'),
};
