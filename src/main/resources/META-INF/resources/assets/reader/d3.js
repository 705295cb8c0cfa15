/** D3 as Maven brings it (pom.xml names the version); it comes as a plain script, and only when a drawing needs it. */
const ADDRESS = "/webjars/d3/7.9.0/dist/d3.min.js";

let loading;

export function d3() {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = ADDRESS;
    script.onload = () => resolve(window.d3);
    script.onerror = () => reject(new Error("D3 could not be loaded"));
    document.head.append(script);
  });
  return loading;
}
