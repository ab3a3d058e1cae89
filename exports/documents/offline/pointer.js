// What the pointer meets in the chart, as charts/reach.py has it, and the rings around what is chosen.

// Marks with their labels, bands with their names, titles of lanes: later ones lie over earlier ones.
function targets(chart, stack) {
  const titles = chart.titled
    ? stack.lanes.map((lane) => ({ ...chart.lanes[lane.number], ...lane })).filter(({ key }) => key)
      .map(({ key, says, top, bottom }) => ({ box: [0, chart.left, top, bottom], lane: key, lines: [says] }))
    : [];
  const eras = chart.eras.map((era) => ({ box: era.box, ring: era.band, law: era.law, lines: era.lines }));
  const marks = [...stack.places].map(([each, y]) => {
    const { body, label, height, event } = chart.marks[each];
    const [top, bottom] = [y - height / 2, y + height / 2];
    const ends = [...body, ...(label ?? [])];
    return { box: [Math.min(...ends), Math.max(...ends), top, bottom], ring: [...body, top, bottom], event };
  });
  return [...titles, ...eras, ...marks];
}

// What is smaller than a fingertip is reached beside it too; where there is more than one, the nearest is met.
function met(found, x, y, reach) {
  let [nearest, target] = [Infinity, null];
  for (const each of found) {
    const [left, right, top, bottom] = each.box;
    const [across, down] = [[left, right, x], [top, bottom, y]].map(([begin, end, at]) => {
      const beside = Math.max(begin - at, at - end, 0);
      return beside <= Math.max(reach - (end - begin), 0) / 2 ? beside : Infinity;
    });
    const distance = Math.hypot(across, down);
    if (distance < Infinity && distance <= nearest) [nearest, target] = [distance, each];
  }
  return target;
}

// The frames around the marks of an event, or the band of a law.
function rings(found, gap) {
  return found.map(({ ring: [left, right, top, bottom] }) => {
    const ring = element("div", "", "ring");
    const size = { width: right - left + 2 * gap, height: bottom - top + 2 * gap };
    const edges = { left: left - gap, top: top - gap, ...size };
    for (const [edge, pixels] of Object.entries(edges)) ring.style[edge] = `${pixels}px`;
    return ring;
  });
}

const isChosen = ({ event, law }, chosen) =>
  chosen !== null && (chosen.law ? law === chosen.law : event !== undefined && event === chosen.event);

// Beside the pointer, but in the window.
function placeTip(tip, x, y) {
  const { width, height } = tip.getBoundingClientRect();
  const [right, below] = [x + 14, y + 16];
  tip.style.left = `${Math.max(right + width > innerWidth ? x - 14 - width : right, 4)}px`;
  tip.style.top = `${Math.max(below + height > innerHeight ? y - 12 - height : below, 4)}px`;
}
