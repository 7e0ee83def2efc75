"use client";

import { FailureMessage } from "@/components/layout/failure-message";

export default function PageError(props: { error: unknown; retry: () => void }) {
  return <FailureMessage {...props} />;
}
