import type { ComponentProps } from "react";

/**
 * A place in a prepared page where a script draws something: the component of that name, with these props
 * (components/prepared/islands.ts). Until then, and without scripts, the children stand there.
 * @param props plain data that JSON can hold
 * @param near draw when it comes near the screen, or when the browser has nothing else to do
 * @param whenUsed draw only when the form around it is used for the first time
 */
export function Island({
  name,
  props,
  near = false,
  whenUsed = false,
  ...rest
}: { name: string; props: object; near?: boolean; whenUsed?: boolean } & ComponentProps<"div">) {
  return (
    <div
      {...rest}
      data-island={name}
      data-props={JSON.stringify(props)}
      data-near={near ? "" : undefined}
      data-when-used={whenUsed ? "" : undefined}
    />
  );
}
