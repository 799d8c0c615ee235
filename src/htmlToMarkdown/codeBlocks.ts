import type { Element, Root } from 'hast';
import { classesOf, elementsIn, replaceElements, textIn, valueOf } from './htmlNodes.ts';

/** The language of code by the class that its highlighter has given it, or by an attribute of a plug-in. */
const languages = [
  /(?:^|\s)lang(?:uage)?-([\w+#-]+)/,
  /\bbrush:\s*([\w+#-]+)/,
  /highlight-(?:source|text)-([\w+-]+)/,
  /(?:^|\s)sourceCode\s+([\w+#-]+)/,
];
const none = /^(?:none|plain|plaintext|text|nohighlight|default|wp-block-code|auto)$/;

/** Gives code its language where Markdown's converter looks for it, and takes the numbers of its lines away. */
export function prepareCode(tree: Root): void {
  replaceElements(tree, (node) => {
    const inner = elementsIn(node);
    const isNumbered =
      node.tagName === 'table' &&
      inner.some((one) =>
        /(?:^|[\s_-])(?:gutter|linenos?|lntd|line-numbers)(?:$|[\s_-])/.test(classesOf(one)),
      );
    const pres = inner.filter(({ tagName }) => tagName === 'pre');
    if (isNumbered && pres.length > 0) {
      const code = pres.find((pre) => !/^[\s\d]*$/.test(textIn(pre))) ?? pres.at(-1)!;
      return [withLanguage(code, [node, ...inner])];
    }
    if (
      /(?:^|\s)(?:highlight|sourceCode|codehilite|code-block)/.test(classesOf(node)) &&
      pres.length === 1 &&
      node.tagName !== 'pre'
    )
      return node.children.some((child) => child.type === 'element' && child.tagName === 'table')
        ? undefined
        : [withLanguage(pres[0]!, [node, ...inner])];
    return node.tagName === 'pre' && !/verse/.test(classesOf(node))
      ? [withLanguage(node, [node, ...inner])]
      : undefined;
  });
}

function withLanguage(pre: Element, around: readonly Element[]): Element {
  const written = around.flatMap((one) => [
    ...languages.map((pattern) => pattern.exec(classesOf(one))?.[1]),
    one.tagName === 'pre' || one.tagName === 'code'
      ? valueOf(one, 'dataLang') || valueOf(one, 'dataLanguage') || valueOf(one, 'lang')
      : undefined,
  ]);
  const language = written.find((one) => one && !none.test(one));
  const className = language ? [`language-${language}`] : [];
  const code: Element = {
    type: 'element',
    tagName: 'code',
    properties: { className },
    children: pre.children,
  };
  return { ...pre, properties: {}, children: [code] };
}
