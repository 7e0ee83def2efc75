/** An empty app: what the framework ships by itself. */
export default function Empty() {
  return <p>空</p>;
}
