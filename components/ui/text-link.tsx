import Link from "next/link";
import type { ComponentProps } from "react";

/**
 * A link to another page of this site. Nothing is fetched before it is followed: lists and charts
 * have hundreds of links, and every page asks the database.
 */
export function TextLink(props: ComponentProps<typeof Link>) {
  return <Link prefetch={false} {...props} />;
}
