"use strict";
(() => {
  const data = JSON.parse(document.getElementById("sayso-reports").textContent);
  const panel = document.getElementById("report");
  const text = document.getElementById("report-text");
  const cited = [...document.querySelectorAll(".cited")];
  const keyOf = (place) => place.querySelector("q").dataset.citation;
  const opener = (place) => place.querySelector("button, [tabindex]");
  const points = new Map();
  let active = null;
  let before = null;

  // Spans count code points; a string counts UTF-16 units. This is the only place that converts.
  const slice = (id, start, end) => {
    if (!points.has(id)) points.set(id, Array.from(data.reports[id].text));
    return points.get(id).slice(start, end).join("");
  };

  const spansOfReport = (id) =>
    Object.entries(data.passages).filter(([key]) => key.startsWith(id + ":")).flatMap(([, each]) => each.spans);

  const within = (spans, start, end) => spans.some(([from, to]) => from <= start && end <= to);

  function writeBlock(id, [start, end, kind], chosen, others) {
    const block = document.createElement("p");
    if (kind) block.className = kind;
    const cuts = [...chosen, ...others].flat().filter((at) => start < at && at < end);
    const edges = [...new Set([start, ...cuts, end])].sort((a, b) => a - b);
    edges.slice(1).forEach((to, index) => {
      const from = edges[index];
      const isChosen = within(chosen, from, to);
      const piece = document.createElement(isChosen ? "mark" : "span");
      if (!isChosen && within(others, from, to)) piece.className = "also";
      piece.textContent = slice(id, from, to);
      block.append(piece);
    });
    return block;
  }

  function show(id, spans, place) {
    const report = data.reports[id];
    if (!report) return;
    document.getElementById("report-title").textContent = report.title || report.name;
    document.getElementById("report-about").textContent = [report.path, report.about].filter(Boolean).join(" · ");
    document.getElementById("report-place").textContent = place;
    text.replaceChildren(...report.blocks.map((block) => writeBlock(id, block, spans, spansOfReport(id))));
    panel.hidden = false;
    document.documentElement.classList.add("reading");
    const mark = text.querySelector("mark");
    if (mark) mark.scrollIntoView({ block: "center", behavior: "instant" });
    else text.scrollTop = 0;
  }

  function open(place) {
    const key = keyOf(place);
    const passage = data.passages[key];
    if (!passage) return;
    if (active) active.classList.remove("active");
    active = place;
    active.classList.add("active");
    const told = passage.verbatim ? "characters " + passage.origin + ", mended; in the file: " + passage.verbatim : "characters " + passage.origin;
    show(key.split(":")[0], passage.spans, told);
    history.replaceState(null, "", "#" + key);
  }

  function close() {
    if (panel.hidden) return;
    panel.hidden = true;
    document.documentElement.classList.remove("reading");
    if (active) active.classList.remove("active");
    if (before) before.focus();
    active = null;
  }

  function step(by) {
    const at = active ? cited.indexOf(active) + by : by > 0 ? 0 : cited.length - 1;
    const place = cited[Math.max(0, Math.min(cited.length - 1, at))];
    if (!place) return;
    open(place);
    before = opener(place);
    before.focus({ preventScroll: true });
    place.scrollIntoView({ block: "center" });
  }

  document.getElementById("brief").addEventListener("click", (event) => {
    const place = event.target.closest(".cited");
    const report = event.target.closest("[data-report]");
    if (report) { before = report; show(report.dataset.report, [], ""); }
    if (!place || !window.getSelection().isCollapsed) return;
    before = opener(place);
    open(place);
  });
  document.getElementById("close").addEventListener("click", close);
  document.getElementById("next").addEventListener("click", () => step(1));
  document.getElementById("previous").addEventListener("click", () => step(-1));
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") close();
    else if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "Enter" || event.key === " ") {
      const place = event.target.closest("q[role=button]");
      if (place) { event.preventDefault(); before = place; open(place.closest(".cited")); }
    }
  });
  const asked = decodeURIComponent(location.hash.slice(1));
  const linked = cited.find((place) => keyOf(place) === asked);
  if (linked) {
    before = opener(linked);
    open(linked);
    linked.scrollIntoView({ block: "center", behavior: "instant" });
  }
})();
