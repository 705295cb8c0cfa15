package dev.verbatim.article;

/** An article with the words of its present version. */
public record WholeArticle(Article article, Body body) {}
