package org.dragoman.article;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The readers this program has, one for each format. */
@Configuration(proxyBeanMethods = false)
class ArticleConfiguration {

    @Bean
    ArticleReader plainTextReader() {
        return new PlainTextReader();
    }

    @Bean
    ArticleReader markdownReader() {
        return new MarkdownReader();
    }

    @Bean
    ArticleReader htmlReader() {
        return new HtmlReader();
    }

    @Bean
    ArticleReader ninjsReader() {
        return new NinjsReader();
    }
}
