/** A component, for the type checker of modules, which reads no `.astro` files. */
declare module '*.astro' {
  const component: unknown;
  export default component;
}
