import Holidays from "date-holidays";

// The checker finds it by this name.
Object.assign(globalThis, { Holidays });
