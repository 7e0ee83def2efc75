"use client";

import { useEffect, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { connect, type LiveState } from "./connection";
import { followActivity } from "./follow-activity";

/** A stream that comes back sooner is not spoken of: every new page has one to open. */
const PATIENCE_MS = 3_000;

/** Keeps the page up to date, and says so; says when it does not, and how to go on. */
export function LiveStatus() {
  const [state, setState] = useState<LiveState>("connecting");
  const [anew, setAnew] = useState(false);
  /** It was down, and is there again. */
  const [back, setBack] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let down = false;
    const page = followActivity(() => setAnew(true));
    const show = (next: LiveState) => {
      clearTimeout(timer);
      if (next === "live" || next === "ended") {
        setBack(down && next === "live");
        setState(next);
        return;
      }
      timer = setTimeout(() => {
        down = true;
        setState("down");
      }, PATIENCE_MS);
    };
    let disconnect: (() => void) | undefined;
    const start = () => {
      const reader = document.getElementById("main")?.dataset.reader ?? "";
      disconnect ??= connect(reader, { told: page.told, state: show });
      show("connecting");
    };
    // A page that is kept for the way back holds no connection.
    const rest = () => {
      disconnect?.();
      disconnect = undefined;
    };
    start();
    window.addEventListener("pagehide", rest);
    window.addEventListener("pageshow", start);
    return () => {
      clearTimeout(timer);
      rest();
      page.stop();
      window.removeEventListener("pagehide", rest);
      window.removeEventListener("pageshow", start);
    };
  }, []);
  return (
    <>
      {state === "live" && !back && !anew ? <span className="text-solid-gray-800">自動更新中</span> : null}
      {/* Read out when it changes: only what is out of the ordinary. */}
      <span role="status" className="inline-flex flex-wrap items-center gap-x-1.5">
        <Trouble state={state} anew={anew} back={back} />
      </span>
    </>
  );
}

function Trouble({ state, anew, back }: { state: LiveState; anew: boolean; back: boolean }) {
  if (state === "ended") {
    return (
      <>
        <Icon name="warn" size={16} />
        ログインが終了したため、自動更新を止めました。
        <Reload />
      </>
    );
  }
  if (anew) {
    return (
      <>
        <Icon name="info" size={16} />
        このページの内容が変わりました。
        <Reload />
      </>
    );
  }
  if (state === "down") {
    return (
      <>
        <Icon name="warn" size={16} />
        自動更新が止まっています(再接続しています)
      </>
    );
  }
  return back ? "自動更新を再開しました" : null;
}

function Reload() {
  return (
    <button type="button" onClick={() => window.location.reload()} className="py-1 text-blue-1000 underline">
      再読み込み
    </button>
  );
}
