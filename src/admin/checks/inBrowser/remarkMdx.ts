/** MDX is not parsed in a page: `checkEntry` looks at the fields of such texts alone. */
export default function remarkMdx(): void {}
