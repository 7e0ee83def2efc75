import type { ComponentProps } from "react";

/**
 * A link to another page of this site. A plain one: pages are whole documents and quick, and lists and
 * charts have hundreds of links, which the framework's own would each load with a script.
 */
export function TextLink({ href, ...rest }: ComponentProps<"a"> & { href: string }) {
  return <a href={href} {...rest} />;
}
