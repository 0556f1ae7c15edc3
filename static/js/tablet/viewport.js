/* The tablet is as high as what one sees of it: a keyboard on the screen takes its share, and the foot stays in sight. */

const LOW = 560;

export function followViewport(root, view = window.visualViewport) {
  if (!view) return;
  const fit = () => {
    const isPinched = view.scale > 1.05; // whoever zooms in wants to look closer, not another layout
    root.style.blockSize = isPinched ? "" : `${Math.round(view.height)}px`;
    root.classList.toggle("tablet--low", !isPinched && view.height < LOW);
    if (!isPinched) scrollTo(0, 0);
  };
  view.addEventListener("resize", fit);
  fit();
}
