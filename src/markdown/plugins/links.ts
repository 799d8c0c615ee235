import type { HastPluginDefinition } from 'satteri';
import { foldFragment } from '../anchors.ts';
import {
  fragmentOf,
  isArticleFile,
  isFileBeside,
  isFromRoot,
  isRemote,
  isSafe,
  readable,
} from '../addressForms.ts';
import type { DocumentState } from '../document.ts';
import { jsxAttributes } from '../jsxAttributes.ts';
import { linkToFile, linkToFileInMdx } from '../linkedFiles.ts';
import type { JsxElement } from '../nodes.ts';

/**
 * Links to article files become links to their addresses, and so do those from the root, which may lack the path the
 * site lives at, and whole addresses of the site; an address that could run something is removed. Of a link to
 * what is not online the words stay. In MDX the page says where articles are, in `props.links`, to the component `BodyLink`.
 */
export function links({ link, attachment, written }: DocumentState): HastPluginDefinition {
  return {
    name: 'links',
    element: {
      filter: ['a'],
      visit(node, ctx) {
        const { href, dataFootnoteRef, dataFootnoteBackref } = node.properties;
        if (typeof href !== 'string' || (dataFootnoteRef ?? dataFootnoteBackref) !== undefined)
          return undefined;
        if (!isSafe(href)) return ctx.setProperty(node, 'href', null);
        const fragment = foldFragment(fragmentOf(href));
        if (href.startsWith('#') && fragment !== href) return ctx.setProperty(node, 'href', fragment);
        const isAddress = isFromRoot(href) || isRemote(href);
        if (!isFileBeside(href) && !isAddress) return undefined;
        const key = written.get(readable(href)) ?? href;
        if (!isArticleFile(href) && !isAddress) {
          if (!link) return linkToFileInMdx(node, key);
          const file = attachment?.(key);
          return file && linkToFile(node, file);
        }
        if (!link) {
          const value = `props.links?.[${JSON.stringify(key)}]`;
          return {
            type: 'mdxJsxTextElement',
            name: 'BodyLink',
            attributes: [
              ...jsxAttributes(node.properties),
              expression('address', value),
              ...(fragment ? [{ type: 'mdxJsxAttribute', name: 'fragment', value: fragment }] : []),
            ],
            children: node.children,
          } as JsxElement;
        }
        const address = link(key);
        if (address === null) return void ctx.replaceNode(node, [...node.children]);
        if (address !== undefined) {
          ctx.setProperty(node, 'href', address.includes('#') ? address : address + fragment);
        }
      },
    },
  };
}

function expression(name: string, value: string) {
  return { type: 'mdxJsxAttribute', name, value: { type: 'mdxJsxAttributeValueExpression', value } };
}
