import type { ComponentProps } from "react";
import { type ButtonSize, type ButtonVariant, buttonStyle } from "./button-style";

type Look = { variant?: ButtonVariant; size?: ButtonSize };

/**
 * A button. `type` is "submit" unless given: most buttons send a form.
 * One solid button a screen part; the others outline or text.
 */
export function Button({
  variant = "solid",
  size = "md",
  className = "",
  type = "submit",
  ...rest
}: ComponentProps<"button"> & Look) {
  return <button {...rest} type={type} className={`${buttonStyle(variant, size)} ${className}`} />;
}

/** A link that looks like a button: for going somewhere, never for changing something. */
export function ButtonLink({
  variant = "outline",
  size = "md",
  className = "",
  ...rest
}: ComponentProps<"a"> & { href: string } & Look) {
  return <a {...rest} className={`${buttonStyle(variant, size)} ${className}`} />;
}
