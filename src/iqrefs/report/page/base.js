"use strict";
/* Arabic and Latin letters without marks, so that «إيران» is found by «ايران». */
const fold = (text) => text.toLowerCase().normalize("NFKD").replace(/[\p{M}\u0640\u200e\u200f\u2066-\u2069]/gu, "")
  .replace(/\u0649/g, "\u064a").replace(/\u0629/g, "\u0647").replace(/\s+/g, " ");
