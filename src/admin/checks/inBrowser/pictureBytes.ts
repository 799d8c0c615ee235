/** Pictures are made ready for readers by the build alone. */
const leaveToBuild = () => undefined;

export const bareGif = leaveToBuild;
export const bareJpeg = leaveToBuild;
export const barePng = leaveToBuild;
export const bareWebp = leaveToBuild;
