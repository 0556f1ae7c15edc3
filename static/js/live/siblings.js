/* The pages of one browser that share an outbox: two tabs of a workshop, one restored beside another. All know what waits;
   one leads and sends it. Whichever a child last did something in leads; whichever goes away says so, and another takes over.
   Should two send the same for a moment, the server gives it its effect once. (`navigator.locks` is there by https only.) */
import { newId } from "../ids.js";

/** hear(news) is told what the others say; canLead() whether this page could send; onLead() when it has come to lead, and
    onYield() when no more. `channel` is null where there is none. */
export function openSiblings({ hear, canLead, onLead, onYield }, channel) {
  let stamp = ["", ""]; // of this page's last claim: the later one leads
  let leads = false;

  function claim() {
    if (!canLead()) return;
    stamp = [String(Date.now()).padStart(16, "0"), newId()];
    leads = true;
    channel?.postMessage({ lead: stamp });
    onLead();
  }

  function heard({ data: { lead, news, gone } }) {
    if (news) hear(news);
    if (gone) claim();
    if (!lead) return;
    if (lead.join() < stamp.join()) return leads && channel.postMessage({ lead: stamp }); // by a clock that is slow
    if (leads) onYield();
    leads = false;
  }

  if (channel) {
    channel.onmessage = heard;
    if (typeof document !== "undefined") {
      document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && claim());
      addEventListener("pagehide", () => channel.postMessage({ gone: true }));
      addEventListener("pageshow", ({ persisted }) => persisted && claim());
    }
  }

  return {
    get leads() {
      return leads;
    },
    /** What a child does here is sent from here. */
    lead: () => leads || claim(),
    tell: (news) => channel?.postMessage({ news }),
  };
}

export function browserChannel(name) {
  return typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(name);
}
