// The chart of some events: their marks stacked anew in rows, each where it stands in time, and the figure of that.

const NOBODY = -1;
const SETTINGS = { "displayModeBar": false, "showSendToCloud": false, "responsive": false };
// A line behind the names keeps clear of one (in pixels, and half the height of a name).
const CLEAR = 1.5;
const HALF_NAME = 6.5;

// Where the marks of some rows stand, by their number, and the edges of the lanes that have any; the higher ones first.
function stacked(chart, isShown) {
  const places = new Map();
  const lanes = [];
  let top = chart.top;
  chart.lanes.forEach((lane, number) => {
    const rows = [];
    // From left to right they need the fewest rows.
    const inLane = [...chart.marks.entries()].filter(([, mark]) => mark.lane === number && isShown(mark.event));
    for (const [each, mark] of inLane.sort(([, one], [, other]) => one.span[0] - other.span[0])) {
      const isFree = ({ spans }) =>
        spans.every(([left, right]) => mark.span[1] + chart.apart <= left || right + chart.apart <= mark.span[0]);
      let row = rows.find(isFree);
      if (!row) rows.push(row = { spans: [], marks: [], height: 0 });
      row.spans.push(mark.span);
      row.marks.push(each);
      row.height = Math.max(row.height, mark.room);
    }
    if (!rows.length) return;
    const needed = rows.reduce((sum, row) => sum + row.height, 0);
    const bottom = top + Math.max(needed + 2 * chart.pad, lane.least);
    let y = (top + bottom - needed) / 2;
    for (const row of rows) {
      for (const each of row.marks) places.set(each, y + row.height / 2);
      y += row.height;
    }
    lanes.push({ number, top, bottom });
    top = bottom;
  });
  return { places, lanes, bottom: Math.max(top, chart.top + 16) };
}

// The chart as it was laid out.
function whole(chart) {
  return {
    places: new Map(chart.marks.map((mark, each) => [each, mark.y])),
    lanes: chart.lanes.map(({ top, bottom }, number) => ({ number, top, bottom })),
    bottom: chart.bottom,
  };
}

// How far down each part of a stack has gone; what belongs to no mark stands below the lanes, or above them.
function descent(chart, stack) {
  return (owner) => owner === NOBODY ? stack.bottom - chart.bottom : stack.places.get(owner) - chart.marks[owner].y;
}

// A trace with what belongs to the marks of a stack.
function part(trace, owners, chart, stack) {
  const down = descent(chart, stack);
  // The legend stands below the lanes, the background periods above them.
  if (!owners) return { ...trace, y: trace.y.map((y) => y > chart.bottom ? y + down(NOBODY) : y) };
  const kept = (_, at) => owners[at] === NOBODY || stack.places.has(owners[at]);
  const only = (value) => Array.isArray(value) && value.length === owners.length ? value.filter(kept) : value;
  const all = (group) => Object.fromEntries(Object.entries(group).map(([name, value]) => [
    name, value && typeof value === "object" && !Array.isArray(value) ? all(value) : only(value),
  ]));
  const y = trace.y.map((each, at) => each !== null && kept(each, at) ? each + down(owners[at]) : each);
  return all({ ...trace, y });
}

// The lines of the ticks, broken where they would run through a name beside its mark.
function upright(x, chart, stack) {
  const share = x / chart.layout.width;
  const taken = [];
  for (const [each, y] of stack.places) {
    const { beside, label } = chart.marks[each];
    if (beside && label[0] - CLEAR <= x && x <= label[1] + CLEAR) taken.push([y - HALF_NAME, y + HALF_NAME]);
  }
  for (const { beside } of chart.eras) {
    if (beside && beside[0] - CLEAR <= x && x <= beside[1] + CLEAR) taken.push(beside.slice(2));
  }
  let [path, top] = ["", chart.layout.margin.t];
  for (const [above, below] of [...taken.sort((one, other) => one[0] - other[0]), [stack.bottom, stack.bottom]]) {
    if (above - top >= 2) path += `M${share},${top}V${above}`;
    top = Math.max(top, below);
  }
  return path;
}

const moved = (polygon, by) => polygon.replace(/,([\d.-]+)/g, (_, y) => `,${Number(y) + by}`);
const highest = (polygon) => Number(polygon.match(/,([\d.-]+)/)[1]);

// Stripes, lines and gaps of a stack. What lies over the marks are the gaps in torn edges, one shape for each colour.
function shapes(chart, stack) {
  const [left, right] = [chart.left, chart.right].map((x) => x / chart.layout.width);
  const down = descent(chart, stack);
  const gaps = chart.torn.values();
  return chart.layout.shapes.flatMap((shape, place) => {
    let { path } = shape;
    const polygons = path.split(/(?<=Z)/);
    if (shape.layer === "above") {
      const owners = gaps.next().value;
      const isLeft = (owner) => owner === NOBODY || stack.places.has(owner);
      path = polygons.map((gap, at) => isLeft(owners[at]) ? moved(gap, down(owners[at])) : "").join("");
    } else if (place === chart.shapes.eras) {
      path = polygons.map((band) => highest(band) > chart.bottom ? moved(band, down(NOBODY)) : band).join("");
    } else if (place === chart.shapes.stripes) {
      path = stack.lanes.filter(({ number }) => number % 2 === 0)
        .map(({ top, bottom }) => `M${left},${top}H${right}V${bottom}H${left}Z`).join("");
    } else if (place === chart.shapes.grid) {
      path = chart.ticks.map((x) => upright(x, chart, stack)).join("");
    } else if (place === chart.shapes.today) {
      path = upright(chart.today, chart, stack);
    }
    return path ? [{ ...shape, path }] : [];
  });
}

// The layout of the figure of a stack. How many labels there are and what lies far is so of all events only.
function frame(chart, stack) {
  const below = stack.bottom - chart.bottom;
  const height = chart.layout.height + below;
  const { yaxis, annotations } = chart.layout;
  return {
    ...chart.layout,
    height,
    shapes: shapes(chart, stack),
    annotations: annotations.filter((note) => note.xanchor === "right").map((note) => ({ ...note, y: note.y + below })),
    yaxis: {
      ...yaxis,
      range: [height, yaxis.range[1]],
      tickvals: stack.lanes.map(({ top, bottom }) => (top + bottom) / 2),
      ticktext: stack.lanes.map(({ number }) => yaxis.ticktext[number]),
    },
  };
}

// Draw the marks of the events that are shown.
function draw(plot, chart, stack, isWhole) {
  const data = isWhole ? chart.data : chart.data.map((trace) => part(trace, chart.owners[trace.name], chart, stack));
  const layout = isWhole ? chart.layout : frame(chart, stack);
  // A revision tells Plotly that arrays have changed.
  const revision = (Number(plot.dataset.revision) || 0) + 1;
  Object.assign(plot.dataset, { revision, whole: isWhole ? "yes" : "" });
  return Plotly.react(plot, data, { ...layout, datarevision: revision }, { ...SETTINGS, staticPlot: !chart.banded });
}
